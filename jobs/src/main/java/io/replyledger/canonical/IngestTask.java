package io.replyledger.canonical;

import io.replyledger.export.ExportFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;

/** The Spark task that reads its share of the files and writes their records. */
final class IngestTask implements FlatMapFunction<Iterator<IngestUnit>, TaskReport> {
    private static final long serialVersionUID = 1L;

    private final String exports;
    private final String store;
    private final String batch;
    private final Map<String, SourcePlan> plans;
    private final NavigableMap<String, NavigableSet<String>> columns;
    private final Zones zones;
    private final Pseudonyms pseudonyms;
    private final SerializableConfiguration hadoop;

    IngestTask(
            String exports,
            String store,
            String batch,
            Map<String, SourcePlan> plans,
            NavigableMap<String, NavigableSet<String>> columns,
            Zones zones,
            Pseudonyms pseudonyms,
            Configuration hadoop) {
        this.exports = exports;
        this.store = store;
        this.batch = batch;
        this.plans = plans;
        this.columns = columns;
        this.zones = zones;
        this.pseudonyms = pseudonyms;
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    @Override
    public Iterator<TaskReport> call(Iterator<IngestUnit> units) throws IOException {
        ExportFolder folder = new ExportFolder(exports, hadoop.value());
        TaskContext task = TaskContext.get();
        String part = String.format(Locale.ROOT, "part-%05d-%d", task.partitionId(), task.taskAttemptId());
        List<TaskReport.UnitReport> reports = new ArrayList<>();
        try (RecordFiles out = new RecordFiles(store, batch, part, columns, hadoop.value())) {
            while (units.hasNext()) {
                IngestUnit unit = units.next();
                EntryPlan plan = plans.get(unit.file().source()).of(unit.file());
                FileIngest ingest = new FileIngest(unit, plan, zones, pseudonyms, out);
                reports.add(new TaskReport.UnitReport(unit, ingest.read(folder)));
            }
            return List.of(new TaskReport(reports, out.finish())).iterator();
        }
    }
}
