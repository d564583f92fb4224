package io.replyledger.export;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
        try (InputStream in = open();
                OutputStream out = Files.newOutputStream(copy)) {
            copy(in, out);
            return new LocalFile(copy, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Copies; a full disk is a failure of the run, not a fault of the file. */
    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            try {
                out.write(buffer, 0, read);
            } catch (IOException e) {
                throw new IllegalStateException("no room for a copy in the folder for temporary files", e);
            }
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
