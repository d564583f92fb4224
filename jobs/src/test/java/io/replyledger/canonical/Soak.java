package io.replyledger.canonical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads mutated files one after the other under a watchdog, counts, and keeps the bytes of those that fail. */
final class Soak {
    /** Where the bytes of failures go. */
    static final Path KEPT = Path.of("target/soak");

    private static final int MOST_FAILURES = 20;
    private static final int SECONDS = 20;

    private final SoakFiles files;
    private final Path folder;
    private final List<String> failures = new ArrayList<>();
    private int done;
    private long mutatedRows;
    private long read;
    private long rejected;
    private int refused;
    private int mistaken;

    Soak(SoakFiles files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /** Reads the files of these names; stops after too many failures. */
    void read(List<String> names) throws IOException {
        for (String name : names) {
            if (failures.size() < MOST_FAILURES) {
                read(files.of(name));
            }
        }
    }

    private void read(SoakFile file) throws IOException {
        FutureTask<SoakIngest.Outcome> task = new FutureTask<>(() -> SoakIngest.of(file, folder));
        Thread thread = new Thread(task, "soak");
        thread.setDaemon(true);
        thread.start();
        try {
            count(file, task.get(SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            fail(file, e.getCause() + where(e.getCause().getStackTrace()));
        } catch (TimeoutException e) {
            fail(file, "not read within " + SECONDS + " s" + where(thread.getStackTrace()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String where(StackTraceElement[] stack) {
        StringBuilder where = new StringBuilder();
        Arrays.stream(stack).limit(15).forEach(e -> where.append("\n    at ").append(e));
        return where.toString();
    }

    private void count(SoakFile file, SoakIngest.Outcome outcome) throws IOException {
        done++;
        mutatedRows += file.rows();
        read += outcome.rows();
        rejected += outcome.rejected();
        refused += outcome.isRefused() ? 1 : 0;
        mistaken += outcome.isMistaken() ? 1 : 0;
        if (!outcome.faults().isEmpty()) {
            fail(file, String.join("\n  ", outcome.faults()));
        }
    }

    private void fail(SoakFile file, String fault) throws IOException {
        Files.createDirectories(KEPT);
        Path kept = KEPT.resolve(file.fileName());
        Files.write(kept, file.bytes());
        failures.add(file.name() + " (" + file.material() + ": " + file.story() + "):\n  " + fault + "\n  bytes in "
                + kept + "; again: scripts/soak --only " + file.name());
    }

    List<String> failures() {
        return failures;
    }

    /** One line of figures. */
    String figures(double seconds) {
        return String.format(
                Locale.ROOT,
                "%d files (%d mutated rows), %d rows read, %d rejected, %d files refused, %d with columns missing, "
                        + "%d failures, %.0f s, peak heap %d MiB",
                done,
                mutatedRows,
                read,
                rejected,
                refused,
                mistaken,
                failures.size(),
                seconds,
                peakHeap());
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    /** Whether a file can stand in a folder of a run without stopping it. */
    static boolean stopsNoRun(SoakFile file, Path folder) {
        try {
            return !SoakIngest.of(file, folder).isMistaken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
