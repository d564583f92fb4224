package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.not;

import io.replyledger.table.Rejects;
import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads the refused rows of the files that count. */
public final class RejectReader {
    /** More refused rows than this are not published; the accounts still count them. */
    private static final int MOST = 100_000;

    private RejectReader() {}

    /** Refused rows in the order of file and row, as values in the order of their table. */
    public static List<Object[]> rows(SparkSession spark, Store store, Holdings holdings) {
        List<Object[]> rows = new ArrayList<>();
        boolean isAny = holdings.files().stream().anyMatch(f -> f.report().rejected() > 0);
        if (!isAny) {
            return rows;
        }
        Map<String, String> paths = new HashMap<>();
        holdings.files()
                .forEach(f -> paths.put(
                        f.file().source() + ":" + f.file().id(), f.file().display()));
        for (Map.Entry<String, List<String>> batch :
                holdings.paths(Rejects.TABLE, Set.of(MonthFolders.NONE)).entrySet()) {
            String[] parts = batch.getValue().stream().map(store::path).toArray(String[]::new);
            Dataset<Row> all = StoredRows.read(spark, store, Rejects.TABLE, parts);
            Column isInactive = concat_ws(":", col(Rejects.SOURCE), col(Rejects.SOURCE_FILE))
                    .isin(holdings.inactive(batch.getKey()).toArray());
            Table table = Table.load(Rejects.TABLE);
            all.where(not(isInactive))
                    .orderBy(col(Rejects.FILE), col(Rejects.ROW))
                    .limit(MOST)
                    .select(table.columnNames().stream().map(c -> col(c)).toArray(Column[]::new))
                    .collectAsList()
                    .forEach(r -> rows.add(values(r, paths)));
        }
        return rows;
    }

    /** The path is that of today, which may differ from the one under which the file was read. */
    private static Object[] values(Row row, Map<String, String> paths) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        values[0] = paths.get(row.<String>getAs(Rejects.SOURCE) + ":" + row.<String>getAs(Rejects.SOURCE_FILE));
        return values;
    }
}
