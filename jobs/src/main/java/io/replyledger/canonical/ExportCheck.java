package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Refusal;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Reads and maps everything in an exports folder and writes nothing. */
public final class ExportCheck {
    /** Nothing is kept, so that the key does not matter. */
    private static final Pseudonyms OF_NO_USE = new Pseudonyms("nothing is kept".getBytes(StandardCharsets.UTF_8));

    private final Supplier<SparkSession> spark;
    private final ExportFolder folder;
    private final Map<String, SourcePlan> plans;
    private final Zones zones;
    private final Inventory inventory;

    /** Prepares; asks for {@code spark} when rows are to be read. {@code configurationFile} is the path for messages. */
    public ExportCheck(
            Supplier<SparkSession> spark,
            ExportFolder folder,
            String configurationFile,
            Configuration configuration,
            Map<String, SourcePlan> plans)
            throws IOException {
        this.spark = spark;
        this.folder = folder;
        this.plans = plans;
        this.zones = new Zones(configuration);
        this.inventory = new Inventory(folder, configurationFile, configuration, List.of());
    }

    /** Every file that a source takes, in the order of their paths, with so many of its rejected rows. */
    public List<CheckedFile> files(int rejectsShown) throws IOException {
        UnitPlanner planner = new UnitPlanner(folder, zones);
        List<IngestUnit> units = new ArrayList<>();
        List<CheckedFile> checked = new ArrayList<>();
        for (ExportFile file : inventory.files()) {
            try {
                inventory.requireReadable(file);
                units.addAll(planner.units(file, plans.get(file.source()).of(file)));
            } catch (Refusal e) {
                checked.add(refused(file, e.getMessage()));
            } catch (UserMistake e) {
                // A run ends here; whoever checks wants to see the other files too.
                checked.add(refused(file, withoutName(file, e.getMessage())));
            }
        }
        checked.addAll(read(units, rejectsShown));
        checked.sort(Comparator.comparing(c -> c.file().display()));
        return checked;
    }

    private static CheckedFile refused(ExportFile file, String reason) {
        return new CheckedFile(file, FileReport.refused(file.id(), reason), List.of(), List.of());
    }

    private static String withoutName(ExportFile file, String message) {
        String name = file.display() + ": ";
        return message.startsWith(name) ? message.substring(name.length()) : message;
    }

    private List<CheckedFile> read(List<IngestUnit> units, int rejectsShown) {
        JavaSparkContext context = new JavaSparkContext(spark.get().sparkContext());
        CheckTask task =
                new CheckTask(folder.uri(), plans, zones, OF_NO_USE, context.hadoopConfiguration(), rejectsShown);
        List<CheckTask.Checked> parts = Shares.spread(units, context).map(task).collect();
        List<CheckTask.Checked> inOrder = new ArrayList<>(parts);
        inOrder.sort(Comparator.comparing(p -> p.read().unit().start()));
        Map<String, CheckedFile> files = new TreeMap<>();
        // The same bytes under two names are two files here.
        inOrder.forEach(p -> files.merge(
                p.file().file().source() + ":" + p.file().file().display(),
                p.file(),
                (first, next) -> first.and(next, rejectsShown)));
        files.replaceAll((file, checked) -> checked.withReport(checked.report().withoutRareNames()));
        return new ArrayList<>(files.values());
    }

    /** Paths that no source takes; known after {@link #files}. */
    public List<String> unmatched() {
        return inventory.unmatched();
    }
}
