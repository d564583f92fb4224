package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.MappingFile;
import io.replyledger.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times read from the bytes of cells are those that their texts give: values, refusals and findings. */
class PlacedTimeTest {
    private static final Header HEADER = Header.of(List.of("A", "B"));
    private static final String NULL = "1900-01-01 00:00:00";
    private static final String LETTERS = "0123456789-:/. T年Z+'=\u00B7";

    /** A row whose cells are at hand as bytes too. */
    private record Bytes(RawRow texts, String... written) implements RawRow {
        @Override
        public long number() {
            return texts.number();
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public String cell(int position) {
            return texts.cell(position);
        }

        @Override
        public CharSequence bytes(int position) {
            byte[] bytes = written[position].getBytes(StandardCharsets.UTF_8);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String told(FieldReader reader, RawRow row, ZoneId zone) {
        Findings findings = new Findings();
        try {
            return reader.read(row, zone, null, findings) + " " + findings.counts();
        } catch (Reject e) {
            return e.column() + ": " + e.shown() + ": " + e.getMessage();
        }
    }

    private static FieldReader reader(String how, Set<String> nulls) {
        String text = "{format: csv, records: {ticket: {fields: {created_at: " + how + "}}}}";
        FieldMapping mapping = SqlFields.parsed(MappingFile.read(text, "own.yml"), "own.yml")
                .records()
                .get("ticket")
                .fields()
                .get("created_at");
        return new FieldReader(
                Table.load("ticket").column("created_at").orElseThrow(), mapping, HEADER, nulls, Optional.empty());
    }

    /** Readers of a field; a null as long as the pattern sends all cells the usual way. */
    private static List<FieldReader> readers(String how) {
        return List.of(reader(how, Set.of("-")), reader(how, Set.of("-", NULL)));
    }

    private static void assertAlike(List<FieldReader> readers, String a, String b) {
        RawRow row = RawRow.of(2, a, b);
        for (String zone : List.of("Asia/Shanghai", "Europe/Berlin")) {
            ZoneId id = ZoneId.of(zone);
            for (FieldReader reader : readers) {
                assertEquals(
                        told(reader, row, id),
                        told(reader, new Bytes(row, a, b), id),
                        () -> "'" + a + "' beside '" + b + "' in " + zone);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{column: A, timestamp: yyyy-MM-dd HH:mm:ss}",
                "{column: A, timestamp: [yyyy-MM-dd HH:mm:ss, usual]}",
                "{column: A, timestamp: 'yyyy\u00B7MM-dd HH:mm:ss'}",
                "{column: A, timestamp: yyyy-MM-dd}",
                "{column: A, timestamp: yyyy-MM-dd, plus: {column: B, duration: 'H:mm'}}",
                "{column: A, timestamp: yyyy-MM-dd HH:mm:ss, when: [{column: B, in: [x]}]}",
                "{column: A, timestamp: yyyy-MM-dd HH:mm:ss, codes: {'2025-03-30 02:30:00': '2025-01-01 00:00:00'}}",
                "{first: [A, B], timestamp: yyyy-MM-dd HH:mm:ss}",
                "{column: A, timestamp: yyyyMMddHHmmss}",
                "{column: A, timestamp: yyyyMMddHHmmss, integer: true}",
                "{column: A, timestamp: yyyy-MM-dd HH:mm:ss, capture: '(2025.*)'}",
                "{column: A, timestamp: 'yyyy-MM-dd HH:mm:ss '}",
                "{sql: \"nullif(A, '2025-03-30 02:30:00')\", timestamp: yyyy-MM-dd HH:mm:ss}",
                "{sql: \"if(A like '2025%', 'x', A)\", timestamp: yyyy-MM-dd HH:mm:ss}",
                "{sql: 'coalesce(A, Missing)', optional: true, timestamp: yyyy-MM-dd HH:mm:ss}"
            })
    void bytesTellWhatTextsTell(String how) {
        List<String> cells = List.of(
                "2025-03-30 02:30:00",
                "2025-10-26 02:30:00",
                "2025-02-29 10:00:00",
                "2024-02-29 23:59:59",
                "2024-02-29 24:00:00",
                "0025-01-01 00:00:00",
                "1899-12-31 23:59:59",
                "2200-01-01 00:00:00",
                NULL,
                " 2025-01-01 00:00:00 ",
                "2025-01-01 00:00:00 ",
                "'2025-01-01 00:00:00",
                "２025-01-01 00:00:00",
                "2025·01-01 00:00:00",
                "2025-01-01T00:00:00",
                "2025-01-01 00:00",
                "2025-01-01",
                "2025-02-30",
                "20250330023000",
                "20250330023000.0",
                "20250230023000",
                "-",
                "");
        List<FieldReader> readers = readers(how);
        for (String cell : cells) {
            for (String other : List.of("", "x", "9:15")) {
                assertAlike(readers, cell, other);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void oneCharacterElseIsReadAlike(int seed) {
        Random random = new Random(seed);
        List<FieldReader> readers = readers("{column: A, timestamp: yyyy-MM-dd HH:mm:ss}");
        for (int i = 0; i < 500; i++) {
            StringBuilder cell = new StringBuilder("2025-06-15 10:20:30");
            cell.setCharAt(random.nextInt(cell.length()), LETTERS.charAt(random.nextInt(LETTERS.length())));
            assertAlike(readers, cell.toString(), "");
        }
    }
}
