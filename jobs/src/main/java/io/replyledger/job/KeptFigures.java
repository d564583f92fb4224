package io.replyledger.job;

import com.fasterxml.jackson.core.type.TypeReference;
import io.replyledger.canonical.Store;
import io.replyledger.measure.Backlogs;
import io.replyledger.measure.FigureRows;
import io.replyledger.measure.Figures;
import io.replyledger.measure.KeptParts;
import io.replyledger.measure.Naming;
import io.replyledger.measure.Overview;
import io.replyledger.measure.PeriodTask;
import io.replyledger.measure.ResponseTimes;
import io.replyledger.output.PeriodFile;
import io.replyledger.output.PeriodTable;
import io.replyledger.output.Rows;
import io.replyledger.table.SideBySide;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The published figures of every month, quarter, year and of all months, kept in the store as they are published, under a
 * fingerprint of all that decides them: only periods that anything new has touched are made. Quarters and years that are
 * over are kept as distributions too, so that what holds them is made of a few.
 */
final class KeptFigures {
    private static final String FIGURES = "figures";
    private static final String WHOLES = "periods";
    private static final String UNFINISHED = "/.unfinished";
    private static final String INDEX = "index.json";
    private static final List<String> TABLES = List.of(Naming.RESPONSE_TIMES, Naming.RESOLUTION, Naming.FEEDBACK);

    private final StoreReading reading;
    private final Store store;
    private final KeptReading kept;
    private final Overview overview;
    private final Naming naming;
    private final Map<String, List<Figures.Cells>> backlogs;
    private final PeriodPrints prints;

    KeptFigures(StoreReading reading, KeptReading kept, Overview overview) {
        this.reading = reading;
        this.store = reading.store();
        this.kept = kept;
        this.overview = overview;
        this.naming = new Naming(names());
        this.backlogs = byPeriod(new Backlogs(overview.stocks(), naming).figures());
        this.prints = new PeriodPrints(reading.inputs(), overview.contents(), backlogs);
    }

    private HashMap<String, String> names() {
        HashMap<String, String> names = new HashMap<>();
        io.replyledger.spec.Configuration configuration = reading.inputs().configuration();
        names.put(configuration.group().id(), configuration.group().name());
        configuration.providers().forEach(p -> names.put(p.id(), p.name()));
        return names;
    }

    private static Map<String, List<Figures.Cells>> byPeriod(List<Figures.Cells> cells) {
        Map<String, List<Figures.Cells>> byPeriod = new HashMap<>();
        for (Figures.Cells some : cells) {
            int month = Table.load(some.table()).positions().get("month");
            byPeriod.computeIfAbsent((String) some.values()[month], k -> new ArrayList<>())
                    .add(some);
        }
        return byPeriod;
    }

    /** Response times, then the other tables of measures, after making the periods that are not kept. */
    List<PeriodTable> upToDate(Predicate<String> isPublished) throws IOException {
        NavigableMap<String, String> figures = KeptFolders.paths(FIGURES, prints.figures());
        NavigableMap<String, String> wholes = KeptFolders.paths(WHOLES, prints.wholes());
        Set<String> missing = new TreeSet<>(figures.keySet());
        missing.removeAll(current(figures));
        Set<String> known = current(wholes);
        Set<String> worth = PeriodPlan.worthKeeping(overview.contents().navigableKeySet());
        worth.removeAll(known);
        Set<String> made = new TreeSet<>(missing);
        made.addAll(worth);
        PeriodPlan plan = new PeriodPlan(overview.contents().keySet(), made, known);
        write(missing, byPeriod(made(plan, missing, worth, wholes)), figures);
        return tables(figures, isPublished);
    }

    /** Periods whose folder is there. */
    private Set<String> current(Map<String, String> paths) throws IOException {
        Set<String> current = new TreeSet<>();
        for (Map.Entry<String, String> path : paths.entrySet()) {
            if (store.has(path.getValue())) {
                current.add(path.getKey());
            }
        }
        return current;
    }

    private List<Figures.Cells> made(
            PeriodPlan plan, Set<String> missing, Set<String> worth, NavigableMap<String, String> wholes)
            throws IOException {
        if (plan.months().isEmpty() && plan.wholes().isEmpty()) {
            return List.of();
        }
        String unfinished = WHOLES + UNFINISHED;
        store.remove(unfinished);
        JavaSparkContext spark = new JavaSparkContext(reading.spark().sparkContext());
        PeriodTask task = new PeriodTask(
                missing,
                worth,
                new Figures(
                        new ResponseTimes(
                                reading.inputs().targets(), reading.inputs().times(), naming),
                        naming),
                store.path(unfinished),
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration())));
        List<PeriodTask.Made> made = KeptParts.periods(
                kept.of(plan.months()),
                kept.periods(plan.wholes().stream().map(wholes::get).toList()),
                reading.rollUp(),
                task);
        Set<String> files = new HashSet<>();
        List<Figures.Cells> cells = new ArrayList<>();
        for (PeriodTask.Made some : made) {
            files.addAll(some.files());
            cells.addAll(some.cells());
        }
        store.keepOnly(unfinished, files);
        reading.folders().publish(unfinished, worth, wholes);
        return cells;
    }

    private void write(Set<String> periods, Map<String, List<Figures.Cells>> cells, Map<String, String> paths)
            throws IOException {
        String unfinished = FIGURES + UNFINISHED;
        store.remove(unfinished);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (String period : periods) {
            List<Figures.Cells> all = new ArrayList<>(cells.getOrDefault(period, List.of()));
            all.addAll(backlogs.getOrDefault(period, List.of()));
            work.add(() -> write(all, unfinished + "/folder=" + period + "/"));
        }
        SideBySide.of(work);
        reading.folders().publish(unfinished, periods, paths);
    }

    private boolean write(List<Figures.Cells> cells, String folder) throws IOException {
        Configuration hadoop = reading.spark().sparkContext().hadoopConfiguration();
        Map<String, PeriodFile.Index> index = new TreeMap<>();
        for (String table : TABLES) {
            Rows rows = Rows.of(table, FigureRows.of(table, cells));
            if (!rows.values().isEmpty()) {
                Path csv = new Path(store.path(folder + csv(table)));
                Path parquet = new Path(store.path(folder + parquet(table)));
                index.put(table, PeriodFile.write(rows, csv, parquet, hadoop));
            }
        }
        store.writeValue(folder + INDEX, index);
        return true;
    }

    private static String csv(String table) {
        return table + ".csv";
    }

    private static String parquet(String table) {
        return table + ".parquet";
    }

    private List<PeriodTable> tables(Map<String, String> paths, Predicate<String> isPublished) throws IOException {
        Map<String, List<PeriodFile>> files = new HashMap<>();
        for (Map.Entry<String, String> path : paths.entrySet()) {
            if (isPublished.test(path.getKey())) {
                String folder = path.getValue() + "/";
                Map<String, PeriodFile.Index> index = store.value(folder + INDEX, new TypeReference<>() {});
                index.forEach((table, of) -> files.computeIfAbsent(table, k -> new ArrayList<>())
                        .add(new PeriodFile(
                                path.getKey(),
                                of,
                                () -> store.open(folder + csv(table)),
                                () -> store.open(folder + parquet(table)))));
            }
        }
        return TABLES.stream()
                .map(table -> PeriodTable.of(table, files.getOrDefault(table, List.of())))
                .toList();
    }
}
