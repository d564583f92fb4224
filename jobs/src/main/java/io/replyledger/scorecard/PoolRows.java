package io.replyledger.scorecard;

import io.replyledger.stats.Distribution;
import io.replyledger.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Pools as rows of the table {@code kept_pool}, and back. */
public final class PoolRows {
    /** Name of the table. */
    public static final String TABLE = "kept_pool";

    private PoolRows() {}

    /** A row for each segment of each pool, as values in the order of the table; rows in no order. */
    public static List<Object[]> of(Map<PoolKey, Pool> pools) {
        List<Object[]> rows = new ArrayList<>();
        pools.forEach((key, pool) -> pool.cells().forEach((segment, cell) -> rows.add(row(key, segment, cell))));
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

    /** The pools in rows that were read with the schema of the table. */
    public static Map<PoolKey, Pool> pools(List<Row> rows) {
        Map<String, Integer> at = Table.load(TABLE).positions();
        Map<PoolKey, Pool> pools = new HashMap<>();
        for (Row row : rows) {
            PoolKey key = new PoolKey(
                    row.getString(at.get("provider_id")),
                    row.getString(at.get("month")),
                    row.getString(at.get("code")));
            Cell cell = new Cell(
                    row.getLong(at.get("n")),
                    Distribution.ofBytes(row.getAs(at.get("distribution"))),
                    new BigDecimal(row.getString(at.get("top"))),
                    new BigDecimal(row.getString(at.get("bottom"))),
                    row.getLong(at.get("untimed_events")),
                    row.getLong(at.get("untimed_ends")),
                    row.getLong(at.get("uncovered")),
                    row.getBoolean(at.get("is_coarse")));
            pools.merge(key, Pool.of(row.getString(at.get("segment")), cell), Pool::plus);
        }
        return pools;
    }
}
