package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of damaged files is ours: no class of a library, no path, the same wherever the bytes lie. */
class DamagedFileTest {
    private static final String CUT = "cannot be read: it is damaged or cut off (it ends too early); ask for it again";
    private static final String SPOILT =
            "cannot be read: it is damaged or cut off (what is packed in it is spoilt); ask for it again";
    private static final String UNFIT =
            "cannot be read: it is damaged or cut off (its parts do not fit together); ask for it again";

    @TempDir
    Path folder;

    private String refusal(byte[] bytes) throws IOException {
        return Delivered.of(folder, "a.bin", bytes, Delivered.TICKETS).refusal();
    }

    private static byte[] bytes(Workbook book) throws IOException {
        Sheet sheet = book.createSheet();
        row(sheet, 0, "id", "created");
        row(sheet, 1, "A1", "2025-01-03");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return out.toByteArray();
    }

    private static void row(Sheet sheet, int index, String id, String created) {
        Row row = sheet.createRow(index);
        row.createCell(0).setCellValue(id);
        row.createCell(1).setCellValue(created);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** A workbook of which a part is made anew; its sums are right. */
    private static byte[] with(String part, UnaryOperator<byte[]> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] book = bytes(new XSSFWorkbook());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(part) ? change.apply(bytes) : bytes);
            }
        }
        return out.toByteArray();
    }

    /** Replaces a text by characters that stand for bytes. */
    private static UnaryOperator<byte[]> replacing(String text, String bytes) {
        return b ->
                new String(b, StandardCharsets.ISO_8859_1).replace(text, bytes).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aGzipThatEndsInItsHeadOrItsBodyEndsTooEarly() throws IOException {
        byte[] whole = gzip("id,created\nA1,t\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(CUT, refusal(Arrays.copyOf(whole, 5)));
        assertEquals(CUT, refusal(Arrays.copyOf(whole, 14)));
    }

    @Test
    void aGzipWithASpoiltByteIsSpoilt() throws IOException {
        byte[] bytes = gzip("id,created\nA1,t\n".getBytes(StandardCharsets.UTF_8));
        bytes[bytes.length - 6] ^= 1;
        assertEquals(SPOILT, refusal(bytes));
    }

    @Test
    void aWorkbookCutOffSaysTheSameWhereItLiesAndPacked() throws IOException {
        byte[] cut = Arrays.copyOf(bytes(new XSSFWorkbook()), 1_000);
        assertEquals(SPOILT, refusal(cut));
        // Packed, it is read from a copy whose name nobody needs to know.
        assertEquals(SPOILT, refusal(gzip(cut)));
    }

    @Test
    void anOldWorkbookWithASpoiltHeadDoesNotFitTogether() throws IOException {
        byte[] bytes = bytes(new HSSFWorkbook());
        bytes[5] ^= 1;
        assertEquals(UNFIT, refusal(bytes));
    }

    @Test
    void whereverAWorkbookIsCutOffTheLineIsOurs() throws IOException {
        List<String> ours = List.of(CUT, SPOILT, UNFIT, "is an Office document but no workbook; save it as XLSX");
        for (byte[] bytes : List.of(bytes(new XSSFWorkbook()), bytes(new HSSFWorkbook()))) {
            // What follows the records of an XLS is a summary that nobody needs.
            int length = bytes[0] == 'P' ? bytes.length : 2_000;
            for (int cut = 8; cut < length; cut += 97) {
                byte[] beginning = Arrays.copyOf(bytes, cut);
                String said = assertThrows(
                                Refusal.class, () -> Delivered.of(folder, "a.bin", beginning, Delivered.TICKETS)
                                        .rows())
                        .getMessage();
                assertTrue(ours.contains(said), cut + ": " + said);
            }
        }
    }

    @Test
    void xmlThatIsNoneIsSaidWithItsLine() throws IOException {
        assertEquals(
                "cannot be read: it is damaged or cut off (its XML is spoilt in line 2); ask for it again",
                refusal(with("xl/sharedStrings.xml", replacing("<si>", "<si "))));
    }

    /** The parser of the JDK would print such bytes as a line of its own. */
    @Test
    void bytesThatAreNoCharacterSpoilTheirCellOnlyAndNothingIsPrinted() throws IOException, Refusal {
        byte[] bytes = with("xl/sharedStrings.xml", replacing("2025-01-03", "\u00E52"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Delivered file = Delivered.of(folder, "a.bin", bytes, Delivered.TICKETS);
            assertEquals(List.of("2:A1|\uFFFD2"), file.rows());
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void partsInUtf16AreRead() throws IOException, Refusal {
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData>"
                + "<row><c t=\"inlineStr\"><is><t>id</t></is></c><c t=\"inlineStr\"><is><t>created</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>工单1</t></is></c></row></sheetData></worksheet>";
        for (Charset encoding :
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = with("xl/worksheets/sheet1.xml", b -> sheet.getBytes(encoding));
            assertEquals(
                    List.of("2:工单1"),
                    Delivered.of(folder, "a.bin", bytes, Delivered.TICKETS).rows());
        }
    }

    @Test
    void aWorkbookThatIsABombIsSaidToBeOne() throws IOException {
        byte[] bomb = ("<sst>" + " ".repeat(32 << 20) + "</sst>").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "cannot be read: it unpacks to more than 200 times its size, as archive bombs do",
                refusal(with("xl/sharedStrings.xml", b -> bomb)));
    }
}
