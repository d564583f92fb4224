package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static List<String> rows(String text, char delimiter, String quote) throws IOException {
        return rows(text.getBytes(Charset.forName("UTF-8")), "UTF-8", delimiter, quote);
    }

    /** Each row as its number and its cells. */
    private static List<String> rows(byte[] bytes, String encoding, char delimiter, String quote) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(new ByteArrayInputStream(bytes), encoding, delimiter, quote)) {
            while (csv.hasNext()) {
                RawRow row = csv.next();
                rows.add(row.number() + ":" + String.join("|", row.cells()));
            }
        }
        return rows;
    }

    @Test
    void aQuotedCellMayHoldLinesDelimitersAndQuotes() throws IOException {
        assertEquals(
                List.of("1:Id|Text", "2:1|a\n\nb", "3:2|c,\"d\""),
                rows("Id,Text\r\n1,\"a\n\nb\"\r\n2,\"c,\"\"d\"\"\"\r\n", ',', "\""));
    }

    @Test
    void blankLinesAreLeftOutButCounted() throws IOException {
        assertEquals(List.of("1:Id,x", "3:1,x", "6:2,x"), rows("Id,x\n\n1,x\n  \n;;\n2,x\n", ';', "\""));
    }

    @Test
    void anUnclosedQuoteIsRefusedWithItsRow() {
        UncheckedIOException refusal =
                assertThrows(UncheckedIOException.class, () -> rows("Id,Text\n1,a\n2,\"b\n3,c\n", ',', "\""));
        assertEquals(
                "row 3: the file ends inside quotes that are opened there; it is cut off or a quote is missing",
                refusal.getCause().getMessage());
    }

    @Test
    void withoutAQuoteCharacterQuotesAreText() throws IOException {
        assertEquals(List.of("1:a|\"b", "2:c|d\""), rows("a|\"b\nc|d\"\n", '|', "none"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertEquals(List.of("1:a|b", "2:c|d"), rows("a,b\nc,d", ',', "\""));
    }

    @Test
    void bytesThatTheEncodingDoesNotKnowAreMarked() throws IOException {
        byte[] bytes = {'a', ',', (byte) 0xC3, ',', 'b', '\n'};
        assertEquals(List.of("1:a|\uFFFD|b"), rows(bytes, "UTF-8", ',', "\""));
    }

    @Test
    void aCellBeyondTheEndOfItsRowIsEmpty() {
        RawRow row = RawRow.of(2, " a ", null);
        assertEquals("a", row.cell(0));
        assertEquals("", row.cell(1));
        assertEquals("", row.cell(2));
        assertEquals(false, row.isBlank());
    }
}
