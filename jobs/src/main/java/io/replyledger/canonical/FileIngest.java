package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.export.Refusal;
import io.replyledger.export.TotalRow;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.ProviderRule;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Rejects;
import io.replyledger.table.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads one file, maps its rows and hands records and rejects to the writer. */
final class FileIngest {
    private static final String OTHER_RECORD = "other_record";
    private static final String TOTAL_ROW = "total_row";
    private static final Table REJECT = Table.load(Rejects.TABLE);

    private final IngestUnit unit;
    private final SourcePlan plan;
    private final Zones zones;
    private final RecordSink out;
    private final ProviderReader provider;
    private final List<Target> targets = new ArrayList<>();
    private final NavigableMap<String, NavigableMap<String, FileReport.Tally>> tallies = new TreeMap<>();
    private final NavigableMap<String, NavigableMap<String, Long>> months = new TreeMap<>();

    /** Where the records of one type go. */
    private record Target(
            RecordMapper mapper,
            List<String> each,
            Table table,
            MonthFolders folders,
            Findings findings,
            int[] events) {}

    FileIngest(IngestUnit unit, SourcePlan plan, Zones zones, Pseudonyms pseudonyms, RecordSink out) {
        this.unit = unit;
        this.plan = plan;
        this.zones = zones;
        this.out = out;
        Mapping mapping = plan.mapping();
        Header header = unit.form().header();
        provider = new ProviderReader(plan.source().provider(), unit.file(), header, new HashSet<>(mapping.nulls()));
        for (String record : new TreeMap<>(mapping.records()).keySet()) {
            RecordType type = RecordType.of(record).orElseThrow();
            List<String> each = mapping.records().get(record).each();
            targets.add(target(new RecordMapper(type, mapping, header, plan.lists(), pseudonyms), each));
            tallies.put(record, new TreeMap<>());
            months.put(record, new TreeMap<>());
        }
    }

    private static Target target(RecordMapper mapper, List<String> each) {
        Table table = Table.load(mapper.type().table());
        int[] events = table.columns().stream()
                .filter(c -> c.type() == ColumnType.TIMESTAMP && !c.name().equals(Records.EXPORTED_AT))
                .mapToInt(c -> mapper.positions().get(c.name()))
                .toArray();
        MonthFolders folders = new MonthFolders(mapper.type(), mapper.positions());
        return new Target(mapper, each, table, folders, new Findings(), events);
    }

    FileReport read(ExportFolder folder) {
        ExportFile file = unit.file();
        try {
            long rows = folder.read(file, unit.form(), this::take);
            NavigableMap<String, NavigableMap<String, Long>> findings = new TreeMap<>();
            targets.forEach(t -> findings.put(t.table().name(), t.findings().counts()));
            return new FileReport(
                    file.id(), rows, null, unit.form().detected(), tallies, findings, months, unit.exportedAt());
        } catch (Refusal e) {
            return FileReport.refused(file.id(), e.getMessage());
        }
    }

    private void take(RawRow row) {
        if (row.fault() != null) {
            // Nobody knows what it would have been: it counts once.
            reject(row, targets.get(0), provider.fixed(), new Reject("", "", row.fault()));
            return;
        }
        boolean isTotal = unit.form().hasHeaderRow() && TotalRow.is(row);
        for (Target target : targets) {
            if (!target.each().equals(row.each())) {
                continue;
            }
            if (isTotal || !target.mapper().takes(row)) {
                tally(target, "", t -> t.plusExcluded(isTotal ? TOTAL_ROW : OTHER_RECORD));
            } else {
                map(row, target);
            }
        }
    }

    private void map(RawRow row, Target target) {
        // Of a row with a wrong number of cells no column can be trusted, so only a fixed provider is known.
        String id = provider.fixed();
        try {
            requireCells(row);
            id = provider.of(row, target.findings());
            ZoneId zone = zones.of(plan.mapping().timeZone(), id);
            Object[] record = target.mapper().map(row, id, zone, target.findings());
            write(record, target, id);
        } catch (Reject e) {
            reject(row, target, id, e);
        }
    }

    private void requireCells(RawRow row) throws Reject {
        int expected = unit.form().header().size();
        if (!unit.form().writesEveryCell()) {
            return;
        }
        if (row.size() < expected) {
            throw new Reject("", row.size() + " cells", "too few cells: the header has " + expected);
        }
        for (int i = expected; i < row.size(); i++) {
            if (!row.cell(i).isEmpty()) {
                throw new Reject("", row.size() + " cells", "too many cells: the header has " + expected);
            }
        }
    }

    private void write(Object[] record, Target target, String providerId) {
        Map<String, Integer> positions = target.mapper().positions();
        record[positions.get(Records.SOURCE)] = plan.source().id();
        record[positions.get(Records.SOURCE_FILE)] = unit.file().id();
        record[positions.get(Records.EXPORTED_AT)] = unit.exportedAt();
        String month = target.folders().of(record, zones.of(null, providerId));
        out.write(target.table(), month, record);
        months.get(target.table().name()).merge(month, 1L, Long::sum);
        Long[] span = span(record, target.events());
        tally(target, providerId, t -> t.plusMapped(span[0], span[1]));
    }

    private static Long[] span(Object[] record, int[] events) {
        Long first = null;
        Long last = null;
        for (int event : events) {
            Long at = (Long) record[event];
            first = at != null && (first == null || at < first) ? at : first;
            last = at != null && (last == null || at > last) ? at : last;
        }
        return new Long[] {first, last};
    }

    private void reject(RawRow row, Target target, String providerId, Reject reject) {
        boolean isKnown = !providerId.equals(ProviderRule.UNASSIGNED);
        Object[] refused = {
            unit.file().display(),
            unit.file().id(),
            plan.source().id(),
            target.table().name(),
            isKnown ? providerId : null,
            row.number(),
            reject.column(),
            Masking.shown(reject.value()),
            reject.getMessage()
        };
        out.write(REJECT, MonthFolders.NONE, refused);
        tally(target, isKnown ? providerId : "", FileReport.Tally::plusRejected);
    }

    private void tally(Target target, String providerId, java.util.function.UnaryOperator<FileReport.Tally> change) {
        tallies.get(target.table().name())
                .compute(providerId, (k, t) -> change.apply(t == null ? FileReport.Tally.NONE : t));
    }
}
