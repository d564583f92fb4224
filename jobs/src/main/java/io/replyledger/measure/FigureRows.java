package io.replyledger.measure;

import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a published table, put together from the cells that its measures gave. */
public final class FigureRows {
    private static final List<String> KEYS =
            List.of("provider_id", "month", "channel", "segment", "measure", "clock", "basis");

    private FigureRows() {}

    /** Rows in the order of the table's columns; rows themselves in no order. */
    public static List<Object[]> of(String table, Collection<Figures.Cells> figures) {
        Map<String, Integer> positions = Table.load(table).positions();
        int[] keys = KEYS.stream()
                .filter(positions::containsKey)
                .mapToInt(positions::get)
                .toArray();
        int maturity = positions.get(Naming.MATURITY);
        Map<List<Object>, Object[]> rows = new LinkedHashMap<>();
        for (Figures.Cells cells : figures) {
            if (cells.table().equals(table)) {
                rows.merge(key(cells.values(), keys), cells.values(), (a, b) -> joined(a, b, maturity));
            }
        }
        return new ArrayList<>(rows.values());
    }

    private static List<Object> key(Object[] values, int[] keys) {
        Object[] key = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            key[i] = values[keys[i]];
        }
        return Arrays.asList(key);
    }

    /** A row is final when all of it is. */
    private static Object[] joined(Object[] a, Object[] b, int maturity) {
        Object[] row = a.clone();
        for (int i = 0; i < row.length; i++) {
            row[i] = b[i] == null ? row[i] : b[i];
        }
        boolean isProvisional = Naming.PROVISIONAL.equals(a[maturity]) || Naming.PROVISIONAL.equals(b[maturity]);
        row[maturity] = isProvisional ? Naming.PROVISIONAL : "final";
        return row;
    }
}
