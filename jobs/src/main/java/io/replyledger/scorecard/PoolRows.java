package io.replyledger.scorecard;

import io.replyledger.stats.Distribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Pools as rows of the table {@code kept_pool}, and back. */
public final class PoolRows {
    /** Name of the table. */
    public static final String TABLE = "kept_pool";

    private PoolRows() {}

    /** A row for each segment of a pool, as values in the order of the table. */
    public static List<Object[]> of(PoolKey key, Pool pool) {
        List<Object[]> rows = new ArrayList<>();
        pool.cells().forEach((segment, cell) -> rows.add(row(key, segment, cell)));
        return rows;
    }

    private static Object[] row(PoolKey key, String segment, Cell cell) {
        return new Object[] {
            key.provider(),
            key.month(),
            key.code(),
            segment,
            cell.n(),
            cell.values().toBytes(),
            cell.top().toString(),
            cell.bottom().toString(),
            cell.untimedEvents(),
            cell.untimedEnds(),
            cell.uncovered(),
            cell.isCoarse()
        };
    }

    /** The pool of one segment that is in a row with the schema of the table. */
    public static Tuple2<PoolKey, Pool> pool(Row row) {
        PoolKey key = new PoolKey(row.getAs("provider_id"), row.getAs("month"), row.getAs("code"));
        Cell cell = new Cell(
                row.<Long>getAs("n"),
                Distribution.ofBytes(row.getAs("distribution")),
                new BigDecimal(row.<String>getAs("top")),
                new BigDecimal(row.<String>getAs("bottom")),
                row.<Long>getAs("untimed_events"),
                row.<Long>getAs("untimed_ends"),
                row.<Long>getAs("uncovered"),
                row.<Boolean>getAs("is_coarse"));
        return new Tuple2<>(key, Pool.of(row.getAs("segment"), cell));
    }
}
