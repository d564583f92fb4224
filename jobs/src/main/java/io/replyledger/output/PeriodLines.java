package io.replyledger.output;

import io.replyledger.table.Utf8Order;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts the kept lines of all periods together as one CSV file, in the order of {@link Rows}: provider by provider, and of
 * each period by period.
 */
final class PeriodLines implements AutoCloseable {
    private static final Comparator<PeriodLines> ORDER = Comparator.comparing(PeriodLines::provider, Utf8Order.TEXTS)
            .thenComparing(lines -> lines.file.period(), Utf8Order.TEXTS);

    private final PeriodFile file;
    private final InputStream in;
    private int block;

    private PeriodLines(PeriodFile file) throws IOException {
        this.file = file;
        this.in = file.csv().open();
    }

    static void write(Path path, PeriodTable table) throws IOException {
        Files.createDirectories(path.getParent());
        List<PeriodLines> opened = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            out.write(CsvFile.header(table.table()));
            PriorityQueue<PeriodLines> next = new PriorityQueue<>(ORDER);
            for (PeriodFile period : table.periods()) {
                PeriodLines lines = new PeriodLines(period);
                opened.add(lines);
                next.add(lines);
            }
            while (!next.isEmpty()) {
                PeriodLines lines = next.remove();
                lines.copyBlock(out);
                if (lines.hasBlock()) {
                    next.add(lines);
                }
            }
        } finally {
            for (PeriodLines lines : opened) {
                lines.close();
            }
        }
    }

    private boolean hasBlock() {
        return block < file.index().blocks().size();
    }

    private String provider() {
        return file.index().blocks().get(block).provider();
    }

    private void copyBlock(OutputStream out) throws IOException {
        int bytes = file.index().blocks().get(block++).bytes();
        byte[] lines = in.readNBytes(bytes);
        if (lines.length < bytes) {
            throw new EOFException("the lines of " + file.period() + " are cut short");
        }
        out.write(lines);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
