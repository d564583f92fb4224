package io.replyledger.job;

import io.replyledger.canonical.Store;
import io.replyledger.measure.Backlogs;
import io.replyledger.measure.Figures;
import io.replyledger.measure.KeptParts;
import io.replyledger.measure.Naming;
import io.replyledger.measure.Overview;
import io.replyledger.measure.PeriodTask;
import io.replyledger.measure.ResponseTimes;
import io.replyledger.output.PeriodTable;
import io.replyledger.spec.Configuration;
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
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The published figures of every month, quarter, year and of all months, kept in the store as they are published, under a
 * fingerprint of all that decides them: only periods that anything new has touched are made. Quarters and years that
 * change no more are kept as distributions too, so that what holds them is made of a few.
 */
final class KeptFigures {
    private static final String FIGURES = "figures";
    private static final String WHOLES = "periods";
    private static final String UNFINISHED = "/.unfinished";

    private final StoreReading reading;
    private final Store store;
    private final KeptReading kept;
    private final Overview overview;
    private final Naming naming;
    private final Map<String, List<Figures.Cells>> backlogs;
    private final NavigableMap<String, String> figures;
    private final NavigableMap<String, String> wholes;
    private final FigureFiles files;

    KeptFigures(StoreReading reading, KeptReading kept, Overview overview) {
        this.reading = reading;
        this.store = reading.store();
        this.kept = kept;
        this.overview = overview;
        this.naming = naming(reading.inputs().configuration());
        this.backlogs = byPeriod(new Backlogs(overview.stocks(), naming).figures());
        PeriodPrints prints = new PeriodPrints(reading.inputs(), overview.contents(), backlogs);
        this.figures = KeptFolders.paths(FIGURES, prints.figures());
        this.wholes = KeptFolders.paths(WHOLES, prints.wholes());
        this.files = new FigureFiles(store, reading.spark().sparkContext().hadoopConfiguration());
    }

    private static Naming naming(Configuration configuration) {
        HashMap<String, String> names = new HashMap<>();
        names.put(configuration.group().id(), configuration.group().name());
        configuration.providers().forEach(p -> names.put(p.id(), p.name()));
        return new Naming(names);
    }

    private static Map<String, List<Figures.Cells>> byPeriod(List<Figures.Cells> cells) {
        Map<String, List<Figures.Cells>> byPeriod = new HashMap<>();
        Map<String, Integer> months = new HashMap<>();
        for (Figures.Cells some : cells) {
            int month = months.computeIfAbsent(
                    some.table(), t -> Table.load(t).positions().get("month"));
            byPeriod.computeIfAbsent((String) some.values()[month], k -> new ArrayList<>())
                    .add(some);
        }
        return byPeriod;
    }

    /** Response times, then the other tables of measures, after making the periods that are not kept. */
    List<PeriodTable> upToDate(Predicate<String> isPublished) throws IOException {
        Set<String> missing = reading.folders().missing(figures);
        Set<String> known = new TreeSet<>(wholes.keySet());
        known.removeAll(reading.folders().missing(wholes));
        Set<String> worth = PeriodPlan.worthKeeping(overview.contents().navigableKeySet());
        worth.removeAll(known);
        Set<String> made = new TreeSet<>(missing);
        made.addAll(worth);
        PeriodPlan plan = new PeriodPlan(overview.contents().keySet(), made, known);
        write(missing, byPeriod(made(plan, missing, worth)));
        Map<String, String> published = new TreeMap<>(figures);
        published.keySet().removeIf(period -> !isPublished.test(period));
        return files.tables(published);
    }

    /** Figures of the missing periods; what is worth keeping as a whole is kept. */
    private List<Figures.Cells> made(PeriodPlan plan, Set<String> missing, Set<String> worth) throws IOException {
        List<Figures.Cells> cells = new ArrayList<>();
        if (plan.months().isEmpty() && plan.wholes().isEmpty()) {
            return cells;
        }
        String unfinished = WHOLES + UNFINISHED;
        store.remove(unfinished);
        List<PeriodTask.Made> made = KeptParts.periods(
                kept.of(plan.months()),
                kept.periods(plan.wholes().stream().map(wholes::get).toList()),
                reading.rollUp(),
                task(missing, worth, store.path(unfinished)));
        Set<String> written = new HashSet<>();
        for (PeriodTask.Made some : made) {
            written.addAll(some.files());
            cells.addAll(some.cells());
        }
        store.keepOnly(unfinished, written);
        reading.folders().publish(unfinished, worth, wholes);
        return cells;
    }

    private PeriodTask task(Set<String> missing, Set<String> worth, String folder) {
        JavaSparkContext spark = new JavaSparkContext(reading.spark().sparkContext());
        ResponseTimes responseTimes =
                new ResponseTimes(reading.inputs().targets(), reading.inputs().times(), naming);
        return new PeriodTask(
                missing,
                worth,
                new Figures(responseTimes, naming),
                folder,
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration())));
    }

    private void write(Set<String> periods, Map<String, List<Figures.Cells>> cells) throws IOException {
        String unfinished = FIGURES + UNFINISHED;
        store.remove(unfinished);
        List<Callable<String>> work = new ArrayList<>();
        for (String period : periods) {
            List<Figures.Cells> all = new ArrayList<>(cells.getOrDefault(period, List.of()));
            all.addAll(backlogs.getOrDefault(period, List.of()));
            work.add(() -> {
                files.write(all, unfinished + "/folder=" + period);
                return period;
            });
        }
        SideBySide.of(work);
        reading.folders().publish(unfinished, periods, figures);
    }
}
