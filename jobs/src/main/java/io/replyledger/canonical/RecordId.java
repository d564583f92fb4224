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
