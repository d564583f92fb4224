package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample as it comes: a year at once, then month by month, and the file that is late at the very end. Each run
 * measures the months of the rows that are new, and no other.
 */
class DeliveryTest {
    private static final String LATE = "xuhui/2024-09/tickets_export_2024_11_05.csv";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Where the telephone's events wait whose call began in no file that came with them. */
    private static final String NO_MONTH = "none";

    @TempDir
    Path folder;

    private Path exports() {
        return folder.resolve("exports");
    }

    @Test
    void monthByMonthAndALateFileGiveTheBytesOfAllAtOnce() throws IOException {
        Path out = folder.resolve("out");
        List<String> all = Runs.files(Runs.SAMPLE);
        List<String> year =
                only(all, path -> !path.equals(LATE) && !path.contains("/2025-03/") && !path.contains("/2025-04/"));
        deliver(year);
        Runs.done(exports(), out);

        touchesItsMonthsOnly(out, only(all, path -> path.contains("/2025-03/")));
        touchesItsMonthsOnly(out, only(all, path -> path.contains("/2025-04/")));
        touchesItsMonthsOnly(out, List.of(LATE));

        Published.assertSame(SampleRun.once().published().csvTexts(), new Published(out).csvTexts());
    }

    private static List<String> only(List<String> paths, Predicate<String> wanted) {
        return paths.stream().filter(wanted).toList();
    }

    private void deliver(List<String> paths) throws IOException {
        for (String path : paths) {
            Runs.deliver(Runs.SAMPLE, exports(), path);
        }
    }

    private void touchesItsMonthsOnly(Path out, List<String> paths) throws IOException {
        deliver(paths);
        Set<String> tickets = new TreeSet<>();
        Set<String> calls = new TreeSet<>();
        for (String path : paths) {
            if (path.startsWith("calls/")) {
                calls.addAll(monthsOfCalls(path));
            } else {
                tickets.addAll(monthsOfTickets(path));
            }
        }

        Said said = Runs.done(exports(), out);

        assertEquals(paths.size(), said.filesRead());
        assertEquals(List.copyOf(tickets), said.monthsMeasured("ticket"), paths.toString());
        assertEquals(List.copyOf(calls), said.monthsMeasured("call"), paths.toString());
    }

    /** Months in which the tickets of a file were created; rows without a readable one are rejected. */
    private static Set<String> monthsOfTickets(String path) throws IOException {
        boolean isOrders = path.contains("工单导出");
        Charset encoding = isOrders ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String text = Files.readString(Runs.SAMPLE.resolve(path), encoding).replace("\uFEFF", "");
        Set<String> months = new TreeSet<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (row.isConsistent() && (!isOrders || !row.get("工单编号").isEmpty())) {
                    String[] day = row.get(isOrders ? "创建时间" : "Created at").split("[/-]", -1);
                    months.add(day[0] + "-" + (day[1].length() == 1 ? "0" : "") + day[1]);
                }
            }
        }
        return months;
    }

    /** Months in which the calls of a log entered their queue, as far as any log tells. */
    private Set<String> monthsOfCalls(String path) throws IOException {
        Set<String> calls = new HashSet<>();
        for (String[] event : events(path)) {
            calls.add(event[1]);
        }
        Set<String> months = new TreeSet<>();
        Set<String> begunHere = new HashSet<>();
        for (String log : only(Runs.files(exports()), file -> file.startsWith("calls/"))) {
            for (String[] event : events(log)) {
                if (event[4].equals("ENTERQUEUE") && calls.contains(event[1])) {
                    Instant at = Instant.ofEpochSecond(Long.parseLong(event[0]));
                    months.add(at.atZone(ZONE).toLocalDate().toString().substring(0, 7));
                    if (log.equals(path)) {
                        begunHere.add(event[1]);
                    }
                }
            }
        }
        if (!begunHere.containsAll(calls)) {
            months.add(NO_MONTH);
        }
        return months;
    }

    private static List<String[]> events(String path) throws IOException {
        return Files.readAllLines(Runs.SAMPLE.resolve(path)).stream()
                .map(line -> line.split("\\|", -1))
                .filter(event -> !event[1].equals("NONE"))
                .toList();
    }
}
