package io.replyledger.export;

import io.replyledger.spec.Mapping;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which ways the bytes of a table may be written, the likeliest first. The name of the file says nothing. */
final class TableWritings {
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final String SPREADSHEET_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    private TableWritings() {}

    static List<Writing> of(Bytes bytes, Mapping mapping) throws IOException, Refusal {
        Bytes.Beginning beginning = bytes.beginning();
        if (Magic.is(beginning.bytes(), OLE2)) {
            return XlsForm.writings(bytes, mapping.sheet());
        }
        if (Magic.is(beginning.bytes(), ZIP)) {
            return XlsxForm.writings(bytes, mapping.sheet());
        }
        if (Magic.isOldBiff(beginning.bytes())) {
            throw new Refusal("is a workbook of Excel 4 or older; save it as XLSX");
        }
        return texts(beginning, mapping);
    }

    private static List<Writing> texts(Bytes.Beginning beginning, Mapping mapping) throws Refusal {
        String encoding = mapping.encoding() != null
                ? mapping.encoding()
                : TextForm.encoding(beginning.bytes(), beginning.isWhole());
        String text = new String(beginning.bytes(), Charset.forName(encoding));
        if (isMarkup(text)) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.contains(SPREADSHEET_2003) && lower.contains("<workbook")) {
                throw new Refusal("is an XML spreadsheet of Excel 2003, which is not read; save it as XLSX");
            }
            if (lower.contains("<table")) {
                return List.of(new HtmlTable(
                        mapping.encoding() != null ? encoding : HtmlTable.encoding(beginning.bytes(), encoding)));
            }
            if (lower.contains("<html") || lower.contains("<!doctype html")) {
                throw new Refusal("is a web page without a table, such as the login of a system; export it again");
            }
        }
        return delimited(encoding, text, mapping);
    }

    private static boolean isMarkup(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.stripLeading().startsWith("<");
    }

    private static List<Writing> delimited(String encoding, String text, Mapping mapping) {
        if (mapping.delimiter() != null) {
            return List.of(new Delimited(encoding, mapping.delimiter().charAt(0), mapping.quote()));
        }
        char likeliest = TextForm.delimiter(text);
        List<Writing> writings = new ArrayList<>(List.of(new Delimited(encoding, likeliest, mapping.quote())));
        for (char delimiter : TextForm.DELIMITERS.toCharArray()) {
            if (delimiter != likeliest && text.indexOf(delimiter) >= 0) {
                writings.add(new Delimited(encoding, delimiter, mapping.quote()));
            }
        }
        return writings;
    }
}
