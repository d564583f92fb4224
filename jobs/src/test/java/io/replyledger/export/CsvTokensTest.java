package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Rows found in bytes are those that Commons CSV finds in the text. */
class CsvTokensTest {
    private static final int FILES = 20_000;
    private static final String[] PIECES = {
        "a",
        "b c",
        "é",
        "工单",
        "𠮷",
        " ",
        ",",
        ",",
        "\"",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        ";",
        "\"x,y\"",
        "\"l\n\nm\"",
        "\"q\"\"q\"",
        "1"
    };

    @Test
    void randomTextsGiveTheRowsOfCommonsCsv() throws IOException {
        Random random = new Random(20_250_101);
        for (int i = 0; i < FILES; i++) {
            String text = text(random, random.nextInt(40));
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
                char quote = random.nextInt(4) == 0 ? 0 : '"';
                int buffer = 1 + random.nextInt(12);
                String shown =
                        text.replace("\n", "\\n").replace("\r", "\\r") + " in " + charset + " quote " + (int) quote;
                assertEquals(byCommons(text, quote), byTokens(text.getBytes(charset), charset, quote, buffer), shown);
            }
        }
    }

    @Test
    void rangesOfAnyLengthTogetherGiveTheRowsOfTheWhole() throws IOException {
        Random random = new Random(20_250_102);
        int several = 0;
        for (int i = 0; i < FILES / 10; i++) {
            byte[] bytes = text(random, random.nextInt(80)).getBytes(StandardCharsets.UTF_8);
            List<String> whole = byTokens(bytes, StandardCharsets.UTF_8, '"', 64);
            if (whole.get(whole.size() - 1).equals("error")) {
                assertThrows(IOException.class, () -> ranges(bytes, 5));
                continue;
            }
            List<String> parts = new ArrayList<>();
            List<CsvRange> ranges = ranges(bytes, 1 + random.nextInt(30));
            for (CsvRange range : ranges) {
                InputStream part =
                        new ByteArrayInputStream(bytes, (int) range.start(), (int) (range.end() - range.start()));
                read(part, StandardCharsets.UTF_8, '"', 16, range.firstRow(), parts);
            }
            parts.add("end");
            assertEquals(whole, parts);
            several += ranges.size() > 1 ? 1 : 0;
        }
        assertTrue(several > 1000, "files of several ranges: " + several);
    }

    @Test
    void aLookAtRowsAloneFindsTheSameRows() throws IOException {
        Random random = new Random(20_250_103);
        for (int i = 0; i < FILES; i++) {
            String text = text(random, random.nextInt(60));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte quote = random.nextInt(4) == 0 ? CsvTokens.NO_QUOTE : (byte) '"';
            CsvTokens tokens = new CsvTokens(new ByteArrayInputStream(bytes), (byte) ',', quote);
            int buffer = 2 + random.nextInt(40);
            RowScanner rows = new RowScanner(new ByteArrayInputStream(bytes), (byte) ',', quote, buffer);

            assertEquals(
                    begins(tokens),
                    begins(rows),
                    () -> text.replace("\n", "\\n").replace("\r", "\\r") + " quote " + quote + " buffer " + buffer);
        }
    }

    private static List<String> begins(CsvTokens tokens) {
        List<String> begins = new ArrayList<>();
        try {
            while (tokens.next()) {
                begins.add("" + tokens.rowOffset());
            }
            begins.add("" + tokens.rowOffset());
        } catch (IOException e) {
            begins.add(e.getMessage());
        }
        return begins;
    }

    private static List<String> begins(RowScanner rows) {
        List<String> begins = new ArrayList<>();
        try {
            String begin = "" + rows.end();
            while (rows.next()) {
                begins.add(begin);
                begin = "" + rows.end();
            }
            begins.add(begin);
        } catch (IOException e) {
            begins.add(e.getMessage());
        }
        return begins;
    }

    private static List<CsvRange> ranges(byte[] bytes, long length) throws IOException {
        return CsvRange.of(new ByteArrayInputStream(bytes), 0, (byte) ',', (byte) '"', length);
    }

    @Test
    void aQuoteThatIsNeverClosedIsSaidWithItsRow() {
        byte[] bytes = "a,b\n1,2\n3,\"x\n4,5\n".getBytes(StandardCharsets.UTF_8);
        IOException error = assertThrows(IOException.class, () -> ranges(bytes, 1000));
        assertEquals(
                "row 3: the file ends inside quotes that are opened there; it is cut off or a quote is" + " missing",
                error.getMessage());
    }

    @Test
    void aCellOfManyMegabytesIsReadWhole() throws IOException {
        String large = "x\"\"\n".repeat(4_000_000);
        byte[] bytes = ("a,b\n1,\"" + large + "\"\n").getBytes(StandardCharsets.UTF_8);
        try (CsvTokens tokens = new CsvTokens(new ByteArrayInputStream(bytes), (byte) ',', (byte) '"')) {
            assertTrue(tokens.next());
            assertTrue(tokens.next());
            assertEquals(
                    large.replace("\"\"", "\"").strip(),
                    new ByteRow(tokens, StandardCharsets.UTF_8, (byte) '"').cell(1));
        }
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<String> byCommons(String text, char quote) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setQuote(quote == 0 ? null : Character.valueOf(quote))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        List<String> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(shown(RawRow.of(row.getRecordNumber(), row.values())));
            }
            rows.add("end");
        } catch (UncheckedIOException e) {
            rows.add("error");
        }
        return rows;
    }

    private static List<String> byTokens(byte[] bytes, Charset charset, char quote, int buffer) {
        List<String> rows = new ArrayList<>();
        try {
            read(new ByteArrayInputStream(bytes), charset, quote, buffer, 1, rows);
            rows.add("end");
        } catch (IOException e) {
            rows.add("error");
        }
        return rows;
    }

    private static void read(InputStream in, Charset charset, char quote, int buffer, long firstRow, List<String> rows)
            throws IOException {
        try (CsvTokens tokens = new CsvTokens(in, (byte) ',', (byte) quote, buffer)) {
            ByteRow row = new ByteRow(tokens, charset, (byte) quote);
            for (long number = firstRow; tokens.next(); number++) {
                rows.add(shown(row.numbered(number)));
            }
        }
    }

    private static String shown(RawRow row) {
        return row.number() + (row.isBlank() ? " blank " : " ") + row.cells();
    }
}
