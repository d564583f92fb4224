package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import io.replyledger.table.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/** The id of a record as one text. */
final class RecordId {
    private RecordId() {}

    /** The same of a row, whose id columns stand at these positions. */
    static String text(Object[] row, int[] id) {
        String last = (String) row[id[id.length - 1]];
        if (id.length == 1) {
            return last;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < id.length - 1; i++) {
            String part = (String) row[id[i]];
            text.append(part.codePointCount(0, part.length())).append(':').append(part);
        }
        return text.append(last).toString();
    }

    /** The id column itself; of several each but the last with its length before it, so that no two ids are alike. */
    static Column of(RecordType type) {
        List<String> columns = type.recordId();
        List<Column> parts = new ArrayList<>();
        for (String column : columns.subList(0, columns.size() - 1)) {
            parts.addAll(List.of(length(col(column)).cast("string"), lit(":"), col(column)));
        }
        Column last = col(columns.get(columns.size() - 1));
        if (parts.isEmpty()) {
            return last;
        }
        parts.add(last);
        return concat(parts.toArray(Column[]::new));
    }
}
