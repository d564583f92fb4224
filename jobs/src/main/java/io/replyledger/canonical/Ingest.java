package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Refusal;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Counted;
import io.replyledger.spec.FirstFew;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.SideBySide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Brings the store up to date with an exports folder: reads what is new, keeps what is known. */
public final class Ingest {
    private final Supplier<SparkSession> spark;
    private final ExportFolder folder;
    private final Store store;
    private final Map<String, SourcePlan> plans;
    private final Zones zones;
    private final Pseudonyms pseudonyms;
    private final Inventory inventory;
    private final UnitPlanner planner;
    private final Memory memory;
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /**
     * How far to trust what was seen of the exports folder before.
     *
     * @param isVerified hash every file again, also those whose path, size and modification time are the same
     * @param isMissingDropped forget files whose path is no longer there
     */
    public record Memory(boolean isVerified, boolean isMissingDropped) {}

    /** Prepares; asks for {@code spark} when there is something to read. {@code configurationFile} is the path for messages. */
    public Ingest(
            Supplier<SparkSession> spark,
            ExportFolder folder,
            String configurationFile,
            Configuration configuration,
            Map<String, SourcePlan> plans,
            Store store,
            Pseudonyms pseudonyms,
            Memory memory)
            throws IOException {
        this.spark = spark;
        this.folder = folder;
        this.store = store;
        this.plans = plans;
        this.zones = new Zones(configuration);
        this.pseudonyms = pseudonyms;
        this.planner = new UnitPlanner(folder, zones);
        this.memory = memory;
        List<KnownPath> known = memory.isVerified() ? List.of() : store.knownPaths();
        this.inventory = new Inventory(folder, configurationFile, configuration, known);
    }

    /**
     * Reads files that the store does not know yet and commits them as one batch.
     *
     * @param progress receives plain lines for people
     * @throws UserMistake before anything is written, when configuration and files do not fit
     */
    public Holdings run(Consumer<String> progress) throws IOException {
        List<ExportFile> present = inventory.files();
        List<KnownPath> missing = missing();
        if (memory.isMissingDropped() && !missing.isEmpty()) {
            List<String> paths = missing.stream().map(k -> k.file().display()).toList();
            progress.accept("dropping " + Counted.of(paths.size(), "file") + " no longer there: " + FirstFew.of(paths));
        }
        List<Held> wanted = wanted(present, memory.isMissingDropped() ? List.of() : missing);
        List<Manifest> manifests = new ArrayList<>(store.manifests());
        Map<String, Manifest.Ingested> ingested = ingested(manifests);
        Map<String, String> batches = new HashMap<>();
        manifests.forEach(m -> m.files().forEach(f -> batches.put(f.key(), m.batch())));
        List<IngestUnit> units = units(wanted, ingested);
        store.writeMark(pseudonyms);
        if (!units.isEmpty() || !refused.isEmpty()) {
            progress.accept("reading " + files(units) + " new of " + Counted.of(wanted.size(), "file"));
            Manifest manifest = ingest(units, wanted, manifests);
            manifests.add(manifest);
            manifest.files().forEach(f -> batches.put(f.key(), manifest.batch()));
            ingested = ingested(manifests);
        } else {
            progress.accept("reading 0 new of " + Counted.of(wanted.size(), "file"));
        }
        store.writeKnownPaths(known(wanted));
        return holdings(wanted, ingested, batches, manifests, files(units));
    }

    /** Known files of declared sources whose path is no longer there, whoever takes it. */
    private List<KnownPath> missing() throws IOException {
        return store.knownPaths().stream()
                .filter(k -> plans.containsKey(k.file().source())
                        && !inventory.lists(k.file().path()))
                .toList();
    }

    /** One entry per content: files that are there, and those that are not but count all the same. */
    private List<Held> wanted(List<ExportFile> present, List<KnownPath> kept) {
        List<ExportFile> all = new ArrayList<>(present);
        Map<String, String> keysOfVanished = new HashMap<>();
        for (KnownPath known : kept) {
            all.add(known.file());
            keysOfVanished.put(known.file().source() + ":" + known.file().display(), known.key());
        }
        all.sort(Comparator.comparing(ExportFile::display));
        List<Held> wanted = new ArrayList<>();
        Inventory.byContent(all).values().forEach(same -> wanted.add(held(same, keysOfVanished)));
        wanted.sort(Comparator.comparing(h -> h.file().display()));
        return wanted;
    }

    private Held held(List<ExportFile> same, Map<String, String> keysOfVanished) {
        List<ExportFile> present = same.stream()
                .filter(f -> !keysOfVanished.containsKey(f.source() + ":" + f.display()))
                .toList();
        boolean isVanished = present.isEmpty();
        // A file that was renamed is the one under its new name.
        List<ExportFile> named = isVanished ? same : present;
        ExportFile file = named.get(0);
        List<String> aliases = named.stream().skip(1).map(ExportFile::display).toList();
        String key = isVanished
                ? keysOfVanished.get(file.source() + ":" + file.display())
                : Inventory.key(file, plans.get(file.source()).of(file), zones, pseudonyms);
        return new Held(key, null, file, aliases, isVanished, null);
    }

    private static Map<String, Manifest.Ingested> ingested(List<Manifest> manifests) {
        Map<String, Manifest.Ingested> ingested = new HashMap<>();
        manifests.forEach(m -> m.files().forEach(f -> ingested.put(f.key(), f)));
        return ingested;
    }

    private List<IngestUnit> units(List<Held> wanted, Map<String, Manifest.Ingested> ingested) throws IOException {
        List<Callable<List<IngestUnit>>> planned = new ArrayList<>();
        for (Held held : wanted) {
            if (!ingested.containsKey(held.key())) {
                planned.add(() -> units(held));
            }
        }
        return SideBySide.of(planned).stream().flatMap(List::stream).toList();
    }

    private static int files(List<IngestUnit> units) {
        return (int) units.stream().filter(IngestUnit::isBeginning).count();
    }

    private List<IngestUnit> units(Held held) throws IOException {
        ExportFile file = held.file();
        try {
            inventory.requireReadable(file);
            return planner.units(file, plans.get(file.source()).of(file));
        } catch (Refusal e) {
            refused.put(held.key(), e.getMessage());
            return List.of();
        }
    }

    private Manifest ingest(List<IngestUnit> units, List<Held> wanted, List<Manifest> before) throws IOException {
        int sequence = before.isEmpty() ? 1 : before.get(before.size() - 1).sequence() + 1;
        Map<String, Held> byFile = new LinkedHashMap<>();
        wanted.forEach(h -> byFile.put(h.file().source() + ":" + h.file().id(), h));
        String batch = batch(sequence, units, byFile);
        JavaSparkContext context = new JavaSparkContext(spark.get().sparkContext());
        List<Manifest.Ingested> files = new ArrayList<>();
        List<RecordFiles.Written> written = new ArrayList<>();
        NavigableMap<String, NavigableSet<String>> columns = columns(units);
        IngestTask task = new IngestTask(
                folder.uri(),
                store.folder(),
                batch,
                new TreeMap<>(plans),
                columns,
                zones,
                pseudonyms,
                context.hadoopConfiguration());
        List<TaskReport.UnitReport> read = new ArrayList<>();
        for (TaskReport report : reports(units, task, context)) {
            written.addAll(report.written());
            read.addAll(report.read());
        }
        files.addAll(whole(read, byFile));
        wanted.stream().filter(h -> refused.containsKey(h.key())).forEach(h -> files.add(refusal(h)));
        files.sort(Comparator.comparing(Manifest.Ingested::key));
        written.sort(Comparator.comparing(RecordFiles.Written::path));
        Manifest unlinked = new Manifest(sequence, batch, files, written, Map.of(), columns);
        Manifest manifest = new Links(spark.get(), store, before, unlinked).found();
        store.commit(manifest);
        return manifest;
    }

    private NavigableMap<String, NavigableSet<String>> columns(List<IngestUnit> units) {
        List<Mapping> mappings = units.stream()
                .map(u -> plans.get(u.file().source()).of(u.file()).mapping())
                .distinct()
                .toList();
        return KnownColumns.filled(mappings);
    }

    private Manifest.Ingested refusal(Held held) {
        FileReport report = FileReport.refused(held.file().id(), refused.get(held.key()));
        return new Manifest.Ingested(held.key(), held.file().source(), report);
    }

    private static List<Manifest.Ingested> whole(List<TaskReport.UnitReport> read, Map<String, Held> byFile) {
        List<Manifest.Ingested> whole = new ArrayList<>();
        TaskReport.byFile(read).forEach((slot, report) -> {
            Held held = byFile.get(slot);
            whole.add(new Manifest.Ingested(held.key(), held.file().source(), report));
        });
        return whole;
    }

    private static String batch(int sequence, List<IngestUnit> units, Map<String, Held> byFile) {
        StringBuilder keys = new StringBuilder();
        units.forEach(u ->
                keys.append(byFile.get(u.file().source() + ":" + u.file().id()).key()));
        String hash = DigestUtils.sha256Hex(keys.toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%06d-%s", sequence, hash.substring(0, 8));
    }

    /** One task per core's share of bytes, largest files first, so that shares are even. */
    private List<TaskReport> reports(List<IngestUnit> units, IngestTask task, JavaSparkContext context) {
        return Shares.spread(units, context).mapPartitions(task).collect();
    }

    private static List<KnownPath> known(List<Held> wanted) {
        List<KnownPath> known = new ArrayList<>();
        wanted.forEach(h -> known.add(new KnownPath(h.file(), h.key())));
        known.sort(Comparator.comparing(k -> k.file().display()));
        return known;
    }

    private Holdings holdings(
            List<Held> wanted,
            Map<String, Manifest.Ingested> ingested,
            Map<String, String> batches,
            List<Manifest> manifests,
            int newFiles) {
        List<Held> held = new ArrayList<>();
        for (Held h : wanted) {
            FileReport report = ingested.get(h.key()).report();
            held.add(new Held(h.key(), batches.get(h.key()), h.file(), h.aliases(), h.isVanished(), report));
        }
        return new Holdings(held, manifests, inventory.unmatched(), newFiles);
    }
}
