package io.replyledger.sample.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that the exports are written to.
 *
 * @param root where {@code xuhui}, {@code calls} and the others are
 */
public record ExportFolder(Path root) {

    /** Writes one file; {@code name} is its path from the root with slashes. */
    void write(String name, String text, Charset charset) {
        Path file = root.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
