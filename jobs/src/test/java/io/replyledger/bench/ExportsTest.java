package io.replyledger.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    private static final Plan PLAN = new Plan(20_000, 3, 7);

    @TempDir
    Path folder;

    @Test
    void aSeedGivesTheSameBytesAndAnotherGivesOthers() throws IOException {
        byte[] once = Files.readAllBytes(exports("a").whole(PLAN));
        assertArrayEquals(once, Files.readAllBytes(exports("b").whole(PLAN)));
        assertNotEquals(
                List.of(once),
                List.of(Files.readAllBytes(exports("c").whole(new Plan(PLAN.rows(), PLAN.months(), 8)))));
    }

    @Test
    void cellsHoldCommasQuotesAndLineEnds() throws IOException {
        Set<String> subjects = new HashSet<>();
        List<CSVRecord> rows = rows(exports("a").whole(PLAN));
        rows.forEach(row -> subjects.add(row.get("主题")));
        assertEquals(PLAN.rows(), rows.size());
        assertEquals(Set.copyOf(MonthOfTickets.subjects()), subjects);
    }

    @Test
    void oneRowInAThousandIsBadInEachWay() throws IOException {
        List<CSVRecord> rows = rows(exports("a").whole(PLAN));
        long bad = rows.stream().filter(ExportsTest::isBad).count();
        assertTrue(bad > PLAN.rows() / 2000 && bad < PLAN.rows() / 500, bad + " bad rows");
    }

    private static boolean isBad(CSVRecord row) {
        return row.get("工单号").isEmpty()
                || Set.of("-", "2024-02-30 09:15:00").contains(row.get("创建时间"))
                || row.get("解决时间").equals("待补")
                || row.get("回复次数").equals("两次");
    }

    @Test
    void theFileOfAMonthHoldsTheRowsOfThatMonthInAnotherOrderOfColumns() throws IOException {
        List<CSVRecord> whole = rows(exports("a").whole(PLAN));
        List<CSVRecord> second = rows(exports("b").month(PLAN, 1));
        assertNotEquals(
                whole.get(0).getParser().getHeaderNames(),
                second.get(0).getParser().getHeaderNames());
        assertEquals(PLAN.rowsOf(1), second.size());
        List<CSVRecord> same = whole.subList((int) PLAN.rowsOf(0), (int) (PLAN.rowsOf(0) + PLAN.rowsOf(1)));
        for (int i = 0; i < same.size(); i++) {
            assertEquals(same.get(i).toMap(), second.get(i).toMap());
        }
        assertTrue(second.stream().filter(row -> !isBad(row)).allMatch(row -> row.get("创建时间")
                .startsWith("2025-11-")));
    }

    private Exports exports(String name) throws IOException {
        Exports exports = new Exports(folder.resolve(name));
        exports.configure();
        return exports;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }
}
