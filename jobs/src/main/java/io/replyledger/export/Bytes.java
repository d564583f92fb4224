package io.replyledger.export;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The bytes of a file, behind its compression, opened as often as needed.
 *
 * @param opening opens them from the start
 * @param local the same bytes as a file of this machine, null when there is none
 */
record Bytes(Opening opening, Path local) {
    private static final int BUFFER = 1 << 16;
    private static final int BEGINNING = 1 << 20;

    /** Opens bytes from the start. */
    interface Opening {
        InputStream open() throws IOException;
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(opening.open(), BUFFER);
    }

    /**
     * The first MiB.
     *
     * @param bytes they
     * @param isWhole there are no more
     */
    record Beginning(byte[] bytes, boolean isWhole) {}

    Beginning beginning() throws IOException {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(BEGINNING);
            return new Beginning(bytes, bytes.length < BEGINNING);
        }
    }

    /** The bytes as a file for libraries that jump about in it: the delivered one, or a copy until it is closed. */
    LocalFile file() throws IOException {
        if (local != null) {
            return new LocalFile(local, false);
        }
        // Readable by its owner only, as createTempFile makes it: exports hold identities.
        Path copy = Files.createTempFile("replyledger-", ".part");
        try (InputStream in = open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new LocalFile(copy, true);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /**
     * A file of this machine.
     *
     * @param path where it is
     * @param isCopy it goes when closed
     */
    record LocalFile(Path path, boolean isCopy) implements Closeable {
        @Override
        public void close() throws IOException {
            if (isCopy) {
                Files.deleteIfExists(path);
            }
        }
    }
}
