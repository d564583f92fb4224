package io.replyledger.export;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The rows of all tables of a page, one after the other, parsed as they are read. A cell over several rows counts in each of
 * them, one over several columns in its first.
 */
final class HtmlRows extends RowReader {
    /** Columns and rows that one cell may span; a page may claim any number. */
    private static final int WIDEST = 1_000;

    private final StreamParser parser = new StreamParser(Parser.htmlParser());
    private final Map<Integer, Span> spans = new TreeMap<>();
    private final TableEnds ends;
    private long number;

    /** A cell that goes on below. */
    private static final class Span {
        private final String text;
        private int left;

        Span(String text, int left) {
            this.text = text;
            this.left = left;
        }
    }

    HtmlRows(InputStream in, String encoding) throws IOException {
        ends = new TableEnds(new InputStreamReader(in, Charset.forName(encoding)));
        parser.parse(new BufferedReader(ends), "");
    }

    @Override
    RawRow read() throws IOException {
        Element row = parser.selectNext("tr");
        if (row == null) {
            if (ends.isOpen()) {
                throw Damage.of(new EOFException());
            }
            return null;
        }
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                add(cell, cells);
            }
        }
        addSpans(cells);
        number++;
        // Rows that were read need not stay in memory.
        row.empty();
        return RawRow.of(number, cells.toArray(String[]::new));
    }

    private void add(Element cell, List<String> cells) {
        addSpans(cells);
        int down = span(cell, "rowspan");
        String text = FormulaGuard.undone(cell.text());
        if (down > 1) {
            spans.put(cells.size(), new Span(text, down - 1));
        }
        cells.add(text);
        for (int i = 1; i < span(cell, "colspan"); i++) {
            cells.add("");
        }
    }

    private void addSpans(List<String> cells) {
        for (Span above = spans.get(cells.size()); above != null; above = spans.get(cells.size())) {
            int position = cells.size();
            cells.add(above.text);
            above.left--;
            if (above.left == 0) {
                spans.remove(position);
            }
        }
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        boolean isNumber =
                value.length() <= 4 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Math.min(Integer.parseInt(value), WIDEST) : 1;
    }

    @Override
    public void close() {
        parser.close();
    }
}
