package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.spec.UserMistake;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final byte[] CSV = "id,created\nA1,t\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private interface Member {
        void write(ZipOutputStream zip) throws IOException;
    }

    private Delivered zip(String encoding, Member... members) throws IOException {
        return Delivered.of(folder, "a.zip", bytes(encoding, members), Delivered.TICKETS);
    }

    private static byte[] bytes(String encoding, Member... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName(encoding))) {
            for (Member member : members) {
                member.write(zip);
            }
        }
        return out.toByteArray();
    }

    private static Member file(String name, byte[] bytes) {
        return zip -> {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private List<String> members() throws IOException, Refusal {
        return new ExportFolder(folder.toString(), new org.apache.hadoop.conf.Configuration(false)).members("a.zip");
    }

    @Test
    void namesAreUtf8OrGbkAndWhatIsNoExportIsPassedOver() throws IOException, Refusal {
        for (String encoding : List.of("GBK", "UTF-8")) {
            Delivered archive = zip(
                    encoding,
                    file("三月/", new byte[0]),
                    file("三月/工单.csv", CSV),
                    file("__MACOSX/三月/._工单.csv", CSV),
                    file("三月/.DS_Store", CSV),
                    file("b.csv", CSV));
            assertEquals(List.of("三月/工单.csv", "b.csv"), members());
            assertEquals(List.of("2:A1|t"), archive.rows("三月/工单.csv"));
        }
    }

    @Test
    void aWorkbookIsNoArchiveAndMayBeInOne() throws IOException, Refusal {
        XSSFWorkbook book = new XSSFWorkbook();
        book.createSheet().createRow(0).createCell(0).setCellValue("id");
        book.getSheetAt(0).getRow(0).createCell(1).setCellValue("created");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        Delivered archive = zip("UTF-8", file("a.xlsx", out.toByteArray()));
        assertEquals("workbook XLSX, sheet 'Sheet0'", archive.form("a.xlsx").detected());
        assertEquals(List.of("a.xlsx"), members());
        Files.write(folder.resolve("a.zip"), out.toByteArray());
        assertEquals(List.of(""), members());
        Delivered packed = Delivered.of(folder, "a.xlsx.gz", gzip(out.toByteArray()), Delivered.TICKETS);
        assertEquals("workbook XLSX, sheet 'Sheet0'", packed.detected());
    }

    @Test
    void openDocumentsAndPackedTarsAreNamed() throws IOException {
        String type = "application/vnd.oasis.opendocument.spreadsheet";
        byte[] ods =
                bytes("UTF-8", stored("mimetype", type.getBytes(StandardCharsets.UTF_8)), file("content.xml", CSV));
        String said = "is an OpenDocument file (.ods), which is not read; save it as XLSX";
        Files.write(folder.resolve("a.zip"), ods);
        assertEquals(said, assertThrows(Refusal.class, this::members).getMessage());
        assertEquals(said, zip("UTF-8", file("a.ods", ods)).refusal("a.ods"));
        byte[] tar = Arrays.copyOf("a.csv".getBytes(StandardCharsets.UTF_8), 512);
        System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
        assertEquals(
                "is a tar archive, which is not read; pack it as zip, or deliver it unpacked",
                Delivered.of(folder, "a.tar.gz", gzip(tar), Delivered.TICKETS).refusal());
    }

    @Test
    void archivesInArchivesAreRefused() throws IOException {
        String said = "is an archive within an archive; deliver it unpacked or as one archive";
        byte[] inner = bytes("UTF-8", file("a.csv", CSV));
        Delivered archive = zip("UTF-8", file("inner.zip", inner), file("inner.gz", gzip(CSV)));
        assertEquals(said, archive.refusal("inner.zip"));
        assertEquals(said, archive.refusal("inner.gz"));
        assertEquals(
                said,
                Delivered.of(folder, "a.gz", gzip(inner), Delivered.TICKETS).refusal());
        assertEquals(
                said,
                Delivered.of(folder, "b.gz", gzip(gzip(CSV)), Delivered.TICKETS).refusal());
    }

    /** It begins with a dot, as hidden files do; the slashes are those of Windows. */
    @Test
    void aNameThatLeadsOutIsNoHiddenFile() throws IOException, Refusal {
        String name = "..\\..\\a.csv";
        Delivered archive = zip("ISO-8859-1", file(name, CSV));
        assertEquals(List.of(name), archive.exports().members("a.zip"));
        assertEquals(
                "its name in the archive leads out of a folder; pack it under a plain name", archive.refusal(name));
    }

    @Test
    void namesThatLeadOutOfAFolderAreRefused() throws IOException, Refusal {
        for (String name : List.of("../a.csv", "x/../../a.csv", "/etc/a.csv", "..\\a.csv", "C:\\a.csv")) {
            Delivered archive = zip("UTF-8", file(name, CSV));
            assertEquals(
                    "its name in the archive leads out of a folder; pack it under a plain name",
                    archive.refusal(members().get(0)));
        }
    }

    /** They would break a line on the terminal and in published tables. */
    @Test
    void namesThatNoLineCanShowAreRefused() throws IOException {
        String said = "', which is too long or has control characters; pack it under plain names";
        for (String name : List.of("a\nb.csv", "a\u001b[2Jb.csv", "a\u2028b.csv", "a\u202Eb.csv")) {
            zip("UTF-8", file(name, CSV));
            String shown = name.replaceAll("[^a-zA-Z0-9.\\[]", "?");
            assertEquals(
                    "the archive holds the name '" + shown + said,
                    assertThrows(Refusal.class, this::members).getMessage());
        }
        zip("UTF-8", file("x".repeat(600) + ".csv", CSV));
        assertEquals(
                "the archive holds the name '…" + "x".repeat(56) + ".csv" + said,
                assertThrows(Refusal.class, this::members).getMessage());
    }

    @Test
    void aMemberThatIsPackedInAnOddWayIsNamedBriefly() throws IOException {
        byte[] bytes = bytes("UTF-8", file("y".repeat(600) + ".csv", CSV));
        // The method of the first member.
        bytes[8] = 97;
        Files.write(folder.resolve("a.zip"), bytes);
        assertEquals(
                "the archive packs '…" + "y".repeat(56) + ".csv' in a way that is not read; pack it as a plain zip",
                assertThrows(Refusal.class, this::members).getMessage());
    }

    @Test
    void aFileWhosePathNoLineCanShowIsAMistake() throws IOException {
        Files.write(folder.resolve("a\nb.csv"), CSV);
        ExportFolder exports = new ExportFolder(folder.toString(), new org.apache.hadoop.conf.Configuration(false));
        assertEquals(
                "a?b.csv: its path is too long or has control characters; rename the file",
                assertThrows(UserMistake.class, exports::list).getMessage());
    }

    @Test
    void anArchiveWithAPasswordIsRefused() throws IOException {
        byte[] bytes = bytes("UTF-8", file("a.csv", CSV));
        // The flag of the first member, general purpose bit 0.
        bytes[6] |= 1;
        Files.write(folder.resolve("a.zip"), bytes);
        assertEquals(
                "the archive is protected by a password; pack it without one",
                assertThrows(Refusal.class, this::members).getMessage());
    }

    @Test
    void bombsEndWhenTheyHaveGrownTooFar() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Member bomb = zip -> {
            zip.putNextEntry(new ZipEntry("a.csv"));
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        };
        zip("UTF-8", bomb);
        String said = assertThrows(Refusal.class, this::members).getMessage();
        assertTrue(said.contains("unpacks to more than 200 times its size"), said);
        byte[] many = new byte[64 << 20];
        Delivered gz = Delivered.of(folder, "a.gz", gzip(many), Delivered.TICKETS);
        assertEquals(
                "cannot be read: row 1: it unpacks to more than 200 times its size, as archive bombs do", gz.refusal());
    }

    @Test
    void aCutOffArchiveIsRefused() throws IOException {
        byte[] bytes = bytes("UTF-8", file("a.csv", CSV));
        Files.write(folder.resolve("a.zip"), Arrays.copyOf(bytes, 40));
        assertEquals(
                "the archive cannot be read: it is damaged or cut off (it ends too early); ask for it again",
                assertThrows(Refusal.class, this::members).getMessage());
    }

    /** The sum stands before the bytes of a stored member and behind those of a packed one. */
    @Test
    void aMemberWhoseBytesAreNotThoseOfItsSumIsRefused() throws IOException {
        byte[] packed = bytes("UTF-8", file("a.csv", CSV), file("b.csv", CSV));
        byte[] stored = bytes("UTF-8", stored("a.csv", CSV), file("b.csv", CSV));
        int sum = find(packed, "PK\u0007\u0008") + 4;
        packed[sum] ^= 1;
        stored[find(stored, "A1")] ^= 1;
        for (byte[] bytes : List.of(packed, stored)) {
            Files.write(folder.resolve("a.zip"), bytes);
            assertEquals(
                    "the archive cannot be read: it is damaged or cut off (what is packed in it is spoilt); ask for it"
                            + " again",
                    assertThrows(Refusal.class, this::members).getMessage());
        }
    }

    private static Member stored(String name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return zip -> {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
        };
    }

    private static int find(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
