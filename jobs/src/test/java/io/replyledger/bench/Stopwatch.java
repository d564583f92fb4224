package io.replyledger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs commands and says what they cost, with nothing but bash, and /proc or ps. */
final class Stopwatch {
    /** The shell adds up what its ended children used, theirs included. */
    private static final String TIMED = "TIMEFORMAT='%R %U %S'; { time \"${@:3}\" >\"$2\" 2>&1; } 2>\"$1\"";

    private static final int EVERY_MILLIS = 50;
    private static final int LINES_SHOWN = 15;
    private static final Path PROC = Path.of("/proc/self/status");

    private Stopwatch() {}

    /**
     * Runs a command to its end.
     *
     * @param log gets what it prints
     * @param most highest exit code that is no failure
     * @throws NotComparable when it fails; the message has the end of its log
     */
    static Cost run(List<String> command, Path log, int most) throws IOException, InterruptedException {
        Path times = Files.createTempFile("bench", ".times");
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bench", times.toString(), log.toString()));
        timed.addAll(command);
        Process process = new ProcessBuilder(timed).inheritIO().start();
        long peak = 0;
        while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, largest(process));
        }
        if (process.exitValue() > most) {
            throw new NotComparable(
                    "exit code " + process.exitValue() + " of " + String.join(" ", command) + "\n" + end(log));
        }
        String[] seconds = Files.readString(times).strip().split("\\s+", -1);
        Files.delete(times);
        return new Cost(
                Double.parseDouble(seconds[0]),
                Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]),
                peak / 1024.0);
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    private static long largest(Process process) {
        return process.descendants().mapToLong(p -> kilobytes(p.pid())).max().orElse(0);
    }

    /** Linux keeps the peak itself; elsewhere what is resident is looked at again and again. */
    private static long kilobytes(long pid) {
        try {
            if (!Files.exists(PROC)) {
                Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
                return number(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                return lines.filter(l -> l.startsWith("VmHWM:"))
                        .findFirst()
                        .map(Stopwatch::number)
                        .orElse(0L);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // It has ended.
        }
    }

    private static long number(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
