package io.replyledger.direct.rows;

import java.util.Iterator;
import java.util.function.Function;

/** Shows rows one after the other. */
record Views<T>(Iterator<T> rows, Function<T, RowView> show) implements Iterator<RowView> {
    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public RowView next() {
        return show.apply(rows.next());
    }
}
