package io.replyledger.output;

import io.replyledger.table.Table;
import java.util.List;

/**
 * A published table of which the rows of every period are kept as they are published.
 *
 * @param table the table
 * @param periods its periods
 */
public record PeriodTable(Table table, List<PeriodFile> periods) {

    /** The table by that name. */
    public static PeriodTable of(String table, List<PeriodFile> periods) {
        return new PeriodTable(Table.load(table), List.copyOf(periods));
    }

    /** Path of the Parquet file of a period in a publication. */
    public static String parquet(Table table, String period) {
        return "parquet/" + ParquetTable.path(table, period);
    }
}
