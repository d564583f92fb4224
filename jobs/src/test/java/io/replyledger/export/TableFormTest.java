package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormTest {
    private static final String CHINESE =
            "format: csv\nrecords: {ticket: {fields: {ticket_id: 工单编号, created_at: 创建时间}}}";

    @TempDir
    Path folder;

    private Delivered text(String text) throws IOException {
        return Delivered.of(folder, "export.csv", text, Delivered.TICKETS);
    }

    @Test
    void rowsAboveTheHeaderAreTitles() throws IOException, Refusal {
        Delivered file = text("Tickets; all branches\n\nmade by,hand\nID,Created,Status\nA1,2025-01-01,open\n");
        assertEquals("encoding UTF-8, delimiter ,; 2 title rows", file.detected());
        assertEquals(List.of("5:A1|2025-01-01|open"), file.rows());
    }

    @Test
    void aTitleWithoutTheDelimiterDoesNotHideIt() throws IOException, Refusal {
        Delivered file = text("Tickets, all branches\nid;created;status\nA1;2025-01-01;open\n");
        assertEquals("encoding UTF-8, delimiter ;; 1 title row", file.detected());
        assertEquals(List.of("3:A1|2025-01-01|open"), file.rows());
    }

    @Test
    void ofSeveralHeadersTheOneWithMostColumnsCounts() throws IOException, Refusal {
        assertEquals(
                List.of("3:A1|t|open"),
                text("id,created\nid,created,status\nA1,t,open\n").rows());
    }

    @Test
    void aHeaderBelowTheTwentyFirstRowIsNone() throws IOException, Refusal {
        assertEquals(
                "encoding UTF-8, delimiter ,; 20 title rows",
                text("x\n".repeat(20) + "id,created\n").detected());
        assertEquals(
                "encoding UTF-8, delimiter ,",
                text("x\n".repeat(21) + "id,created\n").detected());
    }

    @Test
    void guardsAgainstFormulasAreTakenAway() throws IOException, Refusal {
        assertEquals(
                List.of("2:'A1|=1|+86 1|it's"),
                text("id,created,'=x,y\n'A1,'=1,'+86 1,it's\n").rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=\"2001\" | 2001",
                "\"=\"\"2001\"\"\" | 2001",
                "=\"\" | ``",
                "=\"20\"\"01\" | =\"20\"\"01\"",
                "=\"a\"&\"b\" | =\"a\"&\"b\"",
                "'2001 | 2001",
                "'00123456789012345X | 00123456789012345X",
                "'XH-2025 | XH-2025",
                "'90s | '90s",
                "'quoted' | 'quoted'",
                "'t Hooft 2025 | 't Hooft 2025"
            })
    void guardsOfTextsAreTakenAway(String cell, String read) throws IOException, Refusal {
        Delivered bytes = text("id,created\nA1," + cell + "\n");
        assertEquals(List.of("2:A1|" + read), bytes.rows());
        Delivered decoded = Delivered.of(
                folder,
                "b.csv",
                ("id,created\nA1," + cell + "\n").getBytes(StandardCharsets.UTF_16LE),
                "encoding: UTF-16LE\n" + Delivered.TICKETS);
        assertEquals(List.of("2:A1|" + read), decoded.rows());
    }

    @Test
    void anEmptyFileHasNoHeader() throws IOException, Refusal {
        assertEquals(0, text("").form("").header().size());
        assertEquals(List.of(), text("").rows());
    }

    @Test
    void anHtmlPageIsATableHoweverItIsCalled() throws IOException, Refusal {
        String page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html;"
                + " charset=gb2312\"></head><body><table><tr><td"
                + " colspan=2>三月工单</td></tr><tr><th>工单编号</th><th>创建时间</th><th>客户</th></tr><tr><td>A1</td><td"
                + " rowspan=2>2025/3/1</td><td>王&nbsp;小明</td></tr><tr><td>A2</td><td>李<br>娜</td></tr>"
                + "</table></body></html>";
        Delivered file = Delivered.of(folder, "导出.xls", page.getBytes(Charset.forName("GBK")), CHINESE);
        assertEquals("HTML table, encoding GB18030; 1 title row", file.detected());
        assertEquals(List.of("3:A1|2025/3/1|王 小明", "4:A2|2025/3/1|李 娜"), file.rows());
    }

    @Test
    void anXlsMayBeATextWithTabs() throws IOException, Refusal {
        byte[] bytes = "工单编号\t创建时间\r\nA1\t2025/3/1\r\n".getBytes(Charset.forName("GBK"));
        Delivered file = Delivered.of(folder, "导出.xls", bytes, CHINESE);
        assertEquals("encoding GB18030, delimiter tab", file.detected());
        assertEquals(List.of("2:A1|2025/3/1"), file.rows());
    }

    @Test
    void otherFormsOfWorkbooksAreRefused() throws IOException {
        String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
        assertEquals(
                "is an XML spreadsheet of Excel 2003, which is not read; save it as XLSX",
                text(xml).refusal());
        byte[] old = {9, 0, 4, 0, 2, 0, 0x10, 0};
        assertEquals(
                "is a workbook of Excel 4 or older; save it as XLSX",
                Delivered.of(folder, "old.xls", old, Delivered.TICKETS).refusal());
    }

    @Test
    void filesOfOtherKindsAreNamed() throws IOException {
        String pack = ", which is not read; pack it as zip or gz, or deliver it unpacked";
        assertEquals(
                "is a PDF; export it as CSV or XLSX", text("%PDF-1.7\n%abc\n").refusal());
        assertEquals("is a RAR archive" + pack, bytes("Rar!\u001A\u0007\u0000").refusal());
        assertEquals("is a 7z archive" + pack, bytes("7z\u00BC\u00AF'\u001C").refusal());
        assertEquals("is packed by bzip2" + pack, bytes("BZh91AY&SY").refusal());
        assertEquals(
                "is a picture; export it as CSV or XLSX", bytes("\u0089PNG\r\n").refusal());
        String tar = "a.csv" + "\0".repeat(252) + "ustar\0";
        assertEquals(
                "is a tar archive, which is not read; pack it as zip, or deliver it unpacked",
                bytes(tar).refusal());
        assertEquals(
                "is a web page without a table, such as the login of a system; export it again",
                text("<!DOCTYPE html><html><body>Please log in</body></html>").refusal());
    }

    private Delivered bytes(String text) throws IOException {
        return Delivered.of(folder, "a.csv", text.getBytes(StandardCharsets.ISO_8859_1), Delivered.TICKETS);
    }

    @Test
    void aPageThatEndsInItsTableIsRefused() throws IOException {
        String page =
                "<html><body><table></table><TABLE><tr><th>id</th><th>created</th></tr><tr><td>A1</td><td>t</td></tr>";
        String said = "cannot be read: it is damaged or cut off (it ends too early); ask for it again";
        for (String cut : List.of("", "<tr><td>A2", "<tr><td>A2</td></tr></tab")) {
            assertEquals(said, text(page + cut).refusal(), cut);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "总计：",
                "小计:",
                " Total ",
                "TOTAL:",
                "Grand total",
                "ＴＯＴＡＬ",
                "合 计",
                "合\u3000计：",
                "共计",
                "本页小计",
                "合计 2 条",
                "小计（2）",
                "共1,204条记录",
                "Total: 12"
            })
    void totalsAreTold(String word) {
        assertTrue(TotalRow.is(RawRow.of(9, "", word, "12")));
        assertFalse(TotalRow.is(RawRow.of(9, "A1", word, "12")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total tickets", "合计金额", "Totally", "小", "", "共2025年", "共", "小明2", "Total 2a"})
    void otherWordsAreNoTotals(String word) {
        assertFalse(TotalRow.is(RawRow.of(9, word, "12")));
    }

    @Test
    void theDelimiterThatIsDeclaredCounts() throws IOException, Refusal {
        Delivered file = Delivered.of(
                folder, "a.csv", "a,b;c\n", "delimiter: \";\"\ncolumns: [id, created]\n" + Delivered.TICKETS);
        assertEquals(List.of("1:a,b|c"), file.rows());
    }
}
