package io.replyledger.output;

import io.replyledger.table.Table;
import io.replyledger.table.Utf8Order;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Rows of one published table in a total order: column by column from the left, texts by their UTF-8 bytes, empty first.
 *
 * @param table the table
 * @param values one array per row, in the order of the table
 */
public record Rows(Table table, List<Object[]> values) {

    /** Orders the rows. */
    public static Rows of(String table, List<Object[]> values) {
        Object[][] ordered = values.toArray(Object[][]::new);
        Arrays.parallelSort(ordered, Rows::compare);
        return new Rows(Table.load(table), List.of(ordered));
    }

    private static int compare(Object[] a, Object[] b) {
        for (int i = 0; i < a.length; i++) {
            int order = compareCell(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareCell(Object a, Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        if (a instanceof String text) {
            return text.equals(b) ? 0 : Utf8Order.compare(text, (String) b);
        }
        return Objects.compare(number(a), number(b), Comparator.naturalOrder());
    }

    private static Double number(Object value) {
        return ((Number) value).doubleValue();
    }

    int position(String column) {
        return table.positions().get(column);
    }
}
