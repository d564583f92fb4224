package io.replyledger.canonical;

import io.replyledger.direct.parquet.TableRows;
import io.replyledger.table.Rejects;
import io.replyledger.table.Table;
import io.replyledger.table.Utf8Order;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/** Reads the refused rows of the files that count. */
public final class RejectReader {
    /** More refused rows than this are not published; the accounts still count them. */
    private static final int MOST = 100_000;

    private static final Table TABLE = Table.load(Rejects.TABLE);

    private RejectReader() {}

    /** Refused rows in the order of file and row, as values in the order of their table. */
    public static List<Object[]> rows(SparkSession spark, Store store, Holdings holdings) throws IOException {
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
            List<String> parts = batch.getValue().stream().map(store::path).toList();
            TreeSet<String> inactive = new TreeSet<>(holdings.inactive(batch.getKey()));
            new TableRows(spark, TABLE, parts)
                    .all()
                    .filter(row -> !inactive.contains(file(row)))
                    .takeOrdered(MOST, new RowOrder())
                    .forEach(row -> rows.add(named(row, paths)));
        }
        return rows;
    }

    /** The path is that of today, which may differ from the one under which the file was read. */
    private static Object[] named(Object[] row, Map<String, String> paths) {
        row[Place.FILE] = paths.get(file(row));
        return row;
    }

    private static String file(Object[] row) {
        return row[Place.SOURCE] + ":" + row[Place.SOURCE_FILE];
    }

    private static final class Place {
        private static final int FILE = TABLE.positions().get(Rejects.FILE);
        private static final int SOURCE = TABLE.positions().get(Rejects.SOURCE);
        private static final int SOURCE_FILE = TABLE.positions().get(Rejects.SOURCE_FILE);
        private static final int ROW = TABLE.positions().get(Rejects.ROW);
    }

    /** By file and row; of one row by all that is said of it, so that the order does not depend on who read it. */
    private static final class RowOrder implements Comparator<Object[]>, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public int compare(Object[] a, Object[] b) {
            int byFile = Utf8Order.compare((String) a[Place.FILE], (String) b[Place.FILE]);
            int byRow = byFile != 0 ? byFile : Long.compare((Long) a[Place.ROW], (Long) b[Place.ROW]);
            return byRow != 0 ? byRow : Utf8Order.compare(Arrays.toString(a), Arrays.toString(b));
        }
    }
}
