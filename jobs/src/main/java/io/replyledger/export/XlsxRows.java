package io.replyledger.export;

import java.io.IOException;
import java.util.List;

/**
 * The rows of a sheet of an XLSX as texts, read as a stream: of a formula the value that was saved with it, of merged cells the
 * first.
 */
final class XlsxRows extends RowReader {
    private final XlsxFile file;
    private final List<String> texts;
    private final List<NumberKind> styles;
    private final Xml xml;
    private final CellRow cells = new CellRow();
    private long number;

    XlsxRows(XlsxFile file, String sheet) throws IOException {
        this.file = file;
        texts = SharedTexts.of(file.partOf("sharedStrings"));
        styles = XlsxStyles.of(file.partOf("styles"));
        xml = new Xml(file.part(sheet).getInputStream());
    }

    @Override
    RawRow read() throws IOException {
        while (xml.next() && !xml.isEnd("sheetData")) {
            if (xml.isStart("row")) {
                number = xml.number("r", (int) Math.min(number + 1, Integer.MAX_VALUE));
                return row();
            }
        }
        return null;
    }

    private RawRow row() throws IOException {
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                int column = column(xml.attribute("r"), cells.size());
                cells.put(column, cell(xml.attribute("t"), xml.number("s", 0)));
            }
        }
        return cells.taken(number);
    }

    private String cell(String type, int style) throws IOException {
        String text = "";
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                text = xml.text();
            } else if (xml.isStart("is")) {
                text = xml.richText("is");
            }
        }
        return text.isEmpty() ? "" : value(type == null ? "n" : type, style, text);
    }

    private String value(String type, int style, String text) throws IOException {
        return switch (type) {
            case "s" -> shared(text);
            case "b" -> text.strip().equals("1") ? "true" : "false";
            case "n" -> number(style, text);
            // str, inlineStr, d (ISO already) and e (an error such as #N/A, to be named under nulls).
            default -> text;
        };
    }

    private String number(int style, String text) {
        NumberKind kind = style < styles.size() ? styles.get(style) : NumberKind.NUMBER;
        return NumberCell.text(Double.parseDouble(text), kind, file.is1904());
    }

    private String shared(String text) throws IOException {
        int index = Integer.parseInt(text.strip());
        if (index < 0 || index >= texts.size()) {
            throw new Unreadable("row " + number + " refers to a text that the workbook does not have");
        }
        return texts.get(index);
    }

    /** Zero-based column of a reference such as {@code AB12}. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (reference != null && letters < Math.min(reference.length(), 4)) {
            char c = reference.charAt(letters);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = 26 * column + (c - 'A' + 1);
            letters++;
        }
        return letters == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } finally {
            file.close();
        }
    }
}
