package io.replyledger.measure;

import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows of a published table, put together from the cells that its measures gave. */
public final class FigureRows {
    private static final List<String> KEYS =
            List.of("provider_id", "month", "channel", "segment", "measure", "clock", "basis");

    private FigureRows() {}

    /** Rows in the order of the table's columns; rows themselves in no order. */
    public static List<Object[]> of(String table, Collection<Figures.Figure> figures) {
        Stream<Figures.Cells> all = figures.stream()
                .filter(Figures.Cells.class::isInstance)
                .map(Figures.Cells.class::cast)
                .filter(c -> c.table().equals(table));
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        all.forEach(c -> rows.merge(key(c.cells()), c.cells(), FigureRows::joined));
        List<String> columns = Table.load(table).columnNames();
        List<Object[]> values = new ArrayList<>();
        rows.values().forEach(row -> values.add(columns.stream().map(row::get).toArray()));
        return values;
    }

    private static String key(Map<String, Object> cells) {
        return KEYS.stream().map(k -> String.valueOf(cells.get(k))).reduce("", (a, b) -> a + '\0' + b);
    }

    /** A row is final when all of it is. */
    private static Map<String, Object> joined(Map<String, Object> a, Map<String, Object> b) {
        Map<String, Object> row = new TreeMap<>(a);
        row.putAll(b);
        boolean isProvisional = Stream.of(a, b).anyMatch(r -> Naming.PROVISIONAL.equals(r.get(Naming.MATURITY)));
        row.put(Naming.MATURITY, isProvisional ? Naming.PROVISIONAL : "final");
        return row;
    }
}
