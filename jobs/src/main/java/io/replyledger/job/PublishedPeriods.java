package io.replyledger.job;

import io.replyledger.output.PeriodFile;
import io.replyledger.output.PeriodTable;
import io.replyledger.table.ParquetSource;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rows of a published table, period by period; of each only what is asked for is read. */
final class PublishedPeriods {
    private final Path published;
    private final Table table;
    private final NavigableSet<String> periods;
    private final Map<String, List<Object[]>> read = new HashMap<>();

    PublishedPeriods(Path published, PeriodTable table) {
        this.published = published;
        this.table = table.table();
        this.periods = table.periods().stream().map(PeriodFile::period).collect(Collectors.toCollection(TreeSet::new));
    }

    NavigableSet<String> periods() {
        return periods;
    }

    /** Column to its place in a row. */
    Map<String, Integer> positions() {
        return table.positions();
    }

    /** Rows of a period in their order; none where it is not published. */
    List<Object[]> rows(String period) throws IOException {
        List<Object[]> rows = read.get(period);
        if (rows == null) {
            rows = periods.contains(period) ? parquet(period) : List.of();
            read.put(period, rows);
        }
        return rows;
    }

    private List<Object[]> parquet(String period) throws IOException {
        Path file = published.resolve(PeriodTable.parquet(table, period));
        int month = positions().get("month");
        List<Object[]> rows = new ArrayList<>();
        try (ParquetSource source = ParquetSource.open(file, table.columnNames())) {
            for (Object[] row = source.next(); row != null; row = source.next()) {
                // The path tells the month, not the file.
                row[month] = period;
                rows.add(row);
            }
        }
        return rows;
    }
}
