package io.replyledger.change;

import java.util.Map;

/**
 * A published row.
 *
 * @param key what it is about
 * @param cells its other cells as text, by column; empty texts for empty cells
 */
public record TableRow(RowKey key, Map<String, String> cells) {
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
