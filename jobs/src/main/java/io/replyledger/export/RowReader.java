package io.replyledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/** Rows that are read one ahead. Whatever a library throws at hostile bytes becomes the fault of the file. */
abstract class RowReader implements Rows {
    private RawRow next;
    private boolean isRead;

    /** The next row, blank or not; null at the end. */
    abstract RawRow read() throws IOException;

    @Override
    public final boolean hasNext() {
        if (!isRead) {
            next = readSafely();
            isRead = true;
        }
        return next != null;
    }

    private RawRow readSafely() {
        try {
            RawRow row = read();
            while (row != null && row.isBlank()) {
                row = read();
            }
            return row;
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new UncheckedIOException(Damage.of(e));
        }
    }

    @Override
    public final RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isRead = false;
        return next;
    }
}
