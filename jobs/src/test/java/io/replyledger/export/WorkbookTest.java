package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
    @TempDir
    Path folder;

    private static Workbook workbook(String form) {
        return form.equals("XLS") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private Delivered delivered(Workbook book, String mapping) throws IOException {
        return Delivered.of(folder, "export.bin", bytes(book), mapping);
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        book.close();
        return out.toByteArray();
    }

    private static Row row(Sheet sheet, int index, Object... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Double number) {
                row.createCell(i).setCellValue(number);
            } else if (cells[i] instanceof Boolean flag) {
                row.createCell(i).setCellValue(flag);
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
        return row;
    }

    private static void styled(Row row, int column, double value, String pattern) {
        Workbook book = row.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void typedCellsBecomeTexts(String form) throws IOException, Refusal {
        Workbook book = workbook(form);
        Sheet sheet = book.createSheet("Tickets");
        row(sheet, 0, "id", "created", "time", "moment", "took", "flag", "number", "sum", "joined", "wrong");
        Row row = row(sheet, 1, 109.0, null, null, null, null, true, 0.1 + 0.2);
        styled(row, 1, 45660, "yyyy\"年\"m\"月\"d\"日\"");
        styled(row, 2, 0.378472222222222, "h:mm:ss");
        styled(row, 3, 45660.3784722222, "[$-804]yyyy/m/d h:mm;@");
        styled(row, 4, 1.5, "[h]:mm:ss");
        Cell sum = row.createCell(7, CellType.FORMULA);
        sum.setCellFormula("A2+1");
        sum.setCellValue(110);
        Cell joined = row.createCell(8, CellType.FORMULA);
        joined.setCellFormula("\"a\"&\"b\"");
        joined.setCellValue("ab");
        row.createCell(9).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        row(sheet, 3, 4.5e15, "-", null, null, null, false, 123456789012345.0, null, null, null);
        Delivered file = delivered(book, Delivered.TICKETS);
        assertEquals("workbook " + form + ", sheet 'Tickets'", file.detected());
        assertEquals(
                List.of(
                        "2:109|2025-01-03|09:05:00|2025-01-03T09:05:00|36:00:00|true|0.3|110|ab|#N/A",
                        "4:4.5E+15|-||||false|123456789012345"),
                file.rows());
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws IOException, Refusal {
        XSSFWorkbook book = new XSSFWorkbook();
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        Sheet sheet = book.createSheet();
        row(sheet, 0, "id", "created");
        styled(row(sheet, 1, "A1"), 1, 45660 - 1462, "yyyy-mm-dd");
        assertEquals(
                List.of("2:A1|2025-01-03"), delivered(book, Delivered.TICKETS).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX", "XLS"})
    void theSheetIsTheFirstVisibleOneWithTheColumns(String form) throws IOException, Refusal {
        Workbook book = workbook(form);
        row(book.createSheet("Cover"), 0, "Report");
        row(book.createSheet("Old"), 0, "id", "created");
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        Sheet sheet = book.createSheet("Data");
        row(sheet, 2, null, null, "Tickets of March");
        row(sheet, 5, null, null, "ID", "Created");
        row(sheet, 6, null, null, "A1", "2025-03-01");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        Delivered file = delivered(book, Delivered.TICKETS);
        assertEquals("workbook " + form + ", sheet 'Data' of 3; 1 title row", file.detected());
        assertEquals(List.of("7:||A1|2025-03-01"), file.rows());
        Delivered named = new Delivered(
                folder,
                "export.bin",
                io.replyledger.spec.MappingFile.read("sheet: old\n" + Delivered.TICKETS, "own.yml"));
        assertEquals("workbook " + form + ", sheet 'Old' of 3", named.detected());
        Delivered absent = new Delivered(
                folder,
                "export.bin",
                io.replyledger.spec.MappingFile.read("sheet: May\n" + Delivered.TICKETS, "own.yml"));
        assertEquals("the workbook has no sheet 'May'; it has: Cover, Old, Data", absent.refusal());
    }

    @Test
    void ofManySheetsTheFirstAreNamed() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        for (int day = 1; day <= 31; day++) {
            book.createSheet("Tickets of day " + day);
        }
        assertEquals(
                "the workbook has no sheet 'May'; it has: Tickets of day 1, Tickets of day 2, Tickets of day 3, Tickets"
                        + " of day 4, Tickets of day 5, Tickets of day 6, Tickets of day 7, Tickets of day 8 and 23"
                        + " more",
                delivered(book, "sheet: May\n" + Delivered.TICKETS).refusal());
    }

    @Test
    void workbooksWithAPasswordAreRefused() throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream book = encryptor.getDataStream(container)) {
                book.write(bytes(new XSSFWorkbook()));
            }
            container.writeFilesystem(out);
        }
        String line = "is protected by a password; save it without one";
        assertEquals(
                line,
                Delivered.of(folder, "a.xlsx", out.toByteArray(), Delivered.TICKETS)
                        .refusal());

        HSSFWorkbook old = new HSSFWorkbook();
        row(old.createSheet(), 0, "id", "created");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] bytes = bytes(old);
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertEquals(
                line, Delivered.of(folder, "a.xls", bytes, Delivered.TICKETS).refusal());
    }

    /** The bytes of a workbook with a part replaced. */
    private static byte[] replaced(byte[] xlsx, String part, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(xlsx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(part) ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8) : bytes);
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><x>&secret;</x>",
                "<!DOCTYPE x SYSTEM \"http://localhost:9/x.dtd\"><x/>"
            })
    void entitiesInAnyPartAreRefused(String xml) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        row(book.createSheet(), 0, "id", "created");
        byte[] bytes = bytes(book);
        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml")) {
            String said = Delivered.of(folder, "a.xlsx", replaced(bytes, part, xml), Delivered.TICKETS)
                    .refusal();
            assertEquals("cannot be read: it declares XML entities, which no workbook does", said, part);
        }
        for (String part : List.of("[Content_Types].xml", "_rels/.rels")) {
            String said = Delivered.of(folder, "a.xlsx", replaced(bytes, part, xml), Delivered.TICKETS)
                    .refusal();
            boolean isRefused =
                    said.startsWith("cannot be read: it is damaged") || said.startsWith("is an Office document");
            assertTrue(isRefused, said);
        }
    }

    @Test
    void aRealCallCentreWorkbookGivesItsRows() throws IOException, Refusal {
        Path data = Path.of(System.getProperty("replyledger.shared", "../shared"), "data", "phonenow", "calls.xlsx");
        assumeTrue(Files.exists(data), "skipped: there is no " + data + "; see -Dreplyledger.shared");
        Delivered file = Delivered.of(
                folder,
                "calls.xlsx",
                Files.readAllBytes(data),
                "format: xlsx\nrecords: {call: {fields: {call_id: Call Id, offered_at: Date}}}");
        List<String> rows = file.rows();
        assertEquals(5000, rows.size());
        assertEquals("workbook XLSX, sheet 'Sheet1'", file.detected());
        assertEquals("2:ID0001|Diane|2021-01-01|09:12:58|Contract related|Y|Y|109|00:02:23|3", rows.get(0));
    }
}
