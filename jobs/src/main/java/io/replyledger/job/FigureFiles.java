package io.replyledger.job;

import com.fasterxml.jackson.core.type.TypeReference;
import io.replyledger.canonical.Store;
import io.replyledger.measure.FigureRows;
import io.replyledger.measure.Figures;
import io.replyledger.measure.Naming;
import io.replyledger.output.PeriodFile;
import io.replyledger.output.PeriodTable;
import io.replyledger.output.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** The files of a period in the store: of each table lines of CSV and Parquet, and an index of them. */
final class FigureFiles {
    private static final String INDEX = "index.json";
    private static final List<String> TABLES = List.of(Naming.RESPONSE_TIMES, Naming.RESOLUTION, Naming.FEEDBACK);

    private final Store store;
    private final Configuration hadoop;

    FigureFiles(Store store, Configuration hadoop) {
        this.store = store;
        this.hadoop = hadoop;
    }

    /** Writes the rows of one period, which may be none, into a folder. */
    void write(List<Figures.Cells> cells, String folder) throws IOException {
        Map<String, PeriodFile.Index> index = new TreeMap<>();
        for (String table : TABLES) {
            Rows rows = Rows.of(table, FigureRows.of(table, cells));
            if (!rows.values().isEmpty()) {
                Path csv = new Path(store.path(csv(folder, table)));
                Path parquet = new Path(store.path(parquet(folder, table)));
                index.put(table, PeriodFile.write(rows, csv, parquet, hadoop));
            }
        }
        store.writeValue(index(folder), index);
    }

    private static String index(String folder) {
        return folder + "/" + INDEX;
    }

    private static String csv(String folder, String table) {
        return folder + "/" + table + ".csv";
    }

    private static String parquet(String folder, String table) {
        return folder + "/" + table + ".parquet";
    }

    /**
     * Response times, then the other tables of measures.
     *
     * @param folders period to its folder
     */
    List<PeriodTable> tables(Map<String, String> folders) throws IOException {
        Map<String, List<PeriodFile>> files = new HashMap<>();
        for (Map.Entry<String, String> period : folders.entrySet()) {
            String folder = period.getValue();
            Map<String, PeriodFile.Index> index = store.value(index(folder), new TypeReference<>() {});
            index.forEach((table, of) -> files.computeIfAbsent(table, k -> new ArrayList<>())
                    .add(new PeriodFile(
                            period.getKey(),
                            of,
                            () -> store.open(csv(folder, table)),
                            () -> store.open(parquet(folder, table)))));
        }
        return TABLES.stream()
                .map(table -> PeriodTable.of(table, files.getOrDefault(table, List.of())))
                .toList();
    }
}
