package io.replyledger.export;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** The rows in JSON objects; the number of a row is the line where its object begins. */
final class JsonRows extends RowReader {
    private final JsonItems items;
    private final JsonObjects form;
    private Iterator<RawRow> rows = List.<RawRow>of().iterator();

    JsonRows(JsonItems items, JsonObjects form) {
        this.items = items;
        this.form = form;
    }

    @Override
    RawRow read() throws IOException {
        while (!rows.hasNext()) {
            JsonItems.Item item = items.next();
            if (item == null) {
                return null;
            }
            rows = form.rows(item).iterator();
        }
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
