package io.replyledger.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file of {@code schemas/}, which lies in the jar. */
public final class SchemaFile {
    private SchemaFile() {}

    /**
     * The text of a file, if there is one.
     *
     * @param path path below {@code schemas/}
     */
    public static Optional<String> text(String path) {
        try (InputStream in = SchemaFile.class.getResourceAsStream("/schemas/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
