package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Header;
import io.replyledger.table.Rejects;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;

/** The Spark task that reads and maps a unit and keeps nothing of it but counts and the first rejects. */
final class CheckTask implements Function<IngestUnit, CheckTask.Checked> {
    private static final long serialVersionUID = 1L;

    private final String exports;
    private final TreeMap<String, SourcePlan> plans;
    private final Zones zones;
    private final Pseudonyms pseudonyms;
    private final SerializableConfiguration hadoop;
    private final int rejectsShown;

    CheckTask(
            String exports,
            Map<String, SourcePlan> plans,
            Zones zones,
            Pseudonyms pseudonyms,
            Configuration hadoop,
            int rejectsShown) {
        this.rejectsShown = rejectsShown;
        this.exports = exports;
        this.plans = new TreeMap<>(plans);
        this.zones = zones;
        this.pseudonyms = pseudonyms;
        this.hadoop = new SerializableConfiguration(hadoop);
    }

    /** A unit as it was read. */
    record Checked(TaskReport.UnitReport read, CheckedFile file) implements java.io.Serializable {}

    @Override
    public Checked call(IngestUnit unit) throws IOException {
        EntryPlan plan = plans.get(unit.file().source()).of(unit.file());
        FirstRejects rejects = new FirstRejects(rejectsShown);
        FileReport report =
                new FileIngest(unit, plan, zones, pseudonyms, rejects).read(new ExportFolder(exports, hadoop.value()));
        ExportFile file = unit.file();
        CheckedFile checked = new CheckedFile(file, report, rejects.first, unread(unit, plan));
        return new Checked(new TaskReport.UnitReport(unit, report), checked);
    }

    private static List<String> unread(IngestUnit unit, EntryPlan plan) {
        Set<String> read = MappingCheck.columnsRead(plan.mapping());
        plan.ownColumns().forEach(c -> read.add(Header.normalised(c)));
        List<String> unread = new ArrayList<>();
        for (String column : unit.form().header().positions().keySet()) {
            if (!read.contains(column) && !column.isEmpty()) {
                unread.add(Masking.shown(column));
            }
        }
        return unread;
    }

    private static final class FirstRejects implements RecordSink {
        private static final Map<String, Integer> POSITIONS =
                Table.load(Rejects.TABLE).positions();
        private final List<CheckedFile.Rejected> first = new ArrayList<>();
        private final int most;

        FirstRejects(int most) {
            this.most = most;
        }

        @Override
        public void write(Table table, String month, Object[] row) {
            if (table.name().equals(Rejects.TABLE) && first.size() < most) {
                first.add(new CheckedFile.Rejected(
                        (String) row[POSITIONS.get("record")],
                        (Long) row[POSITIONS.get("row")],
                        (String) row[POSITIONS.get("column")],
                        (String) row[POSITIONS.get("value")],
                        (String) row[POSITIONS.get("reason")]));
            }
        }
    }
}
