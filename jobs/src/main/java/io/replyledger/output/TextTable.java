package io.replyledger.output;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns on a terminal, two spaces apart; nothing stands behind the last. */
public final class TextTable {
    private final boolean[] isRight;
    private final List<String[]> rows = new ArrayList<>();

    /** Columns to align, each {@code l} to the left or {@code r} to the right. */
    public TextTable(String alignments) {
        isRight = new boolean[alignments.length()];
        for (int i = 0; i < isRight.length; i++) {
            isRight[i] = alignments.charAt(i) == 'r';
        }
    }

    /** Adds a row; null is an empty cell, and what is missing at its end as well. */
    public TextTable row(Object... cells) {
        String[] row = new String[isRight.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < cells.length && cells[i] != null ? cells[i].toString() : "";
        }
        rows.add(row);
        return this;
    }

    /** The rows as lines that begin with an indent. */
    public List<String> lines(String indent) {
        int[] widths = new int[isRight.length];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Spoken.width(row[i]));
            }
        }
        return rows.stream()
                .map(row -> indent + line(row, widths).stripTrailing())
                .toList();
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String space = " ".repeat(widths[i] - Spoken.width(row[i]));
            line.append(i == 0 ? "" : "  ").append(isRight[i] ? space + row[i] : row[i] + space);
        }
        return line.toString();
    }
}
