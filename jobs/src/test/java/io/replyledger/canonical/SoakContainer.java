package io.replyledger.canonical;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks, pages and archives made of rows or bytes. */
final class SoakContainer {
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_COLUMNS = 256;

    private SoakContainer() {}

    static byte[] xlsx(List<List<String>> rows) throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            return bytes(book, rows);
        }
    }

    static byte[] xls(List<List<String>> rows) throws IOException {
        try (Workbook book = new HSSFWorkbook()) {
            return bytes(book, rows);
        }
    }

    private static byte[] bytes(Workbook book, List<List<String>> rows) throws IOException {
        Sheet sheet = book.createSheet("soak");
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            List<String> cells = rows.get(r);
            for (int c = 0; c < Math.min(cells.size(), MOST_COLUMNS); c++) {
                String text = cells.get(c);
                row.createCell(c).setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    static byte[] html(List<List<String>> rows) {
        StringBuilder page = new StringBuilder("<html><meta charset=utf-8><body><table>");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(c -> page.append("<td>").append(c.replace("&", "&amp;").replace("<", "&lt;")));
            page.append("</tr>\n");
        }
        return page.append("</table>").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gz(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] zip(byte[]... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < members.length; i++) {
                zip.putNextEntry(new ZipEntry("成员/" + i + ".csv"));
                zip.write(members[i]);
            }
        }
        return out.toByteArray();
    }

    /** A zip whose members are damaged inside it and packed again, so that their sums are right. */
    static byte[] damagedInside(byte[] zipped, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] member = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                ByteMutation how = random.nextInt(4) == 0 ? ByteMutation.CUT : ByteMutation.FLIPPED;
                zip.write(random.nextInt(3) > 0 ? member : how.apply(member, member, random));
            }
        }
        return out.toByteArray();
    }
}
