package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.export.Refusal;
import io.replyledger.export.TotalRow;
import io.replyledger.spec.Counted;
import io.replyledger.spec.ExportedAt;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.ProviderRule;
import io.replyledger.table.Column;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Rejects;
import io.replyledger.table.Table;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one file, maps its rows and hands records and rejects to the writer. */
final class FileIngest {
    private static final String OTHER_RECORD = "other_record";
    private static final String TOTAL_ROW = "total_row";
    private static final String COMMENT_ROW = "comment_row";
    private static final int LONGEST_REASON = 260;
    private static final Table REJECT = Table.load(Rejects.TABLE);

    /** The columns that all records have come first, in one order. */
    private static final int SOURCE = Table.load("record").positions().get(Records.SOURCE);

    private static final int SOURCE_FILE = Table.load("record").positions().get(Records.SOURCE_FILE);
    private static final int EXPORTED_AT = Table.load("record").positions().get(Records.EXPORTED_AT);
    private static final Column EXPORTED =
            Table.load("record").column(Records.EXPORTED_AT).orElseThrow();

    private final IngestUnit unit;
    private final EntryPlan plan;
    private final Zones zones;
    /** The zone that the mapping names; null for none. */
    private final ZoneId fileZone;

    private final RecordSink out;
    private final ProviderReader provider;
    private final FieldReader exportTime;
    private final List<Target> targets = new ArrayList<>();
    private Long newestExport;

    /** Where the records of one type go. */
    private record Target(
            RecordMapper mapper,
            List<String> each,
            Table table,
            MonthFolders folders,
            Findings findings,
            EventTimes events,
            Merges merges,
            FileCounts counts) {}

    FileIngest(IngestUnit unit, EntryPlan plan, Zones zones, Pseudonyms pseudonyms, RecordSink out) {
        this.unit = unit;
        this.plan = plan;
        this.zones = zones;
        this.out = out;
        Mapping mapping = plan.mapping();
        fileZone = mapping.timeZone() == null ? null : zones.of(mapping.timeZone(), "");
        Header header = unit.form().header();
        provider = new ProviderReader(
                plan.entry().provider(),
                plan.ownership().declared(),
                unit.file(),
                header,
                new HashSet<>(mapping.nulls()),
                new HiddenColumns(mapping));
        newestExport = unit.exportedAt();
        exportTime = exportTime(header);
        for (String record : new TreeMap<>(mapping.records()).keySet()) {
            RecordType type = RecordType.of(record).orElseThrow();
            List<String> each = mapping.records().get(record).each();
            targets.add(target(new RecordMapper(type, plan, header, pseudonyms), each));
        }
        findTimeOfExport();
    }

    /** Where the name of the file should tell when it was exported, and does not. */
    private void findTimeOfExport() {
        ExportedAt rule = plan.entry().exportedAt();
        boolean isUntold = rule != null && rule.name() != null && unit.exportedAt() == null;
        if (isUntold && unit.isBeginning()) {
            targets.forEach(t -> t.findings()
                    .add("exported_at: name '" + rule.name()
                            + "' finds nothing in the name of the file; taken for exported at its newest event"));
        }
    }

    /** Reads when a row was exported; null where the rows do not tell. */
    private FieldReader exportTime(Header header) {
        ExportedAt rule = plan.entry().exportedAt();
        FieldMapping field = rule == null ? null : rule.field();
        return field == null
                ? null
                : new FieldReader(
                        EXPORTED, field, header, new HashSet<>(plan.mapping().nulls()), Optional.empty());
    }

    private static Target target(RecordMapper mapper, List<String> each) {
        Table table = Table.load(mapper.type().table());
        MonthFolders folders = new MonthFolders(mapper.type(), mapper.positions());
        return new Target(
                mapper,
                each,
                table,
                folders,
                new Findings(),
                new EventTimes(mapper.type()),
                new Merges(mapper.type(), mapper.positions()),
                new FileCounts());
    }

    FileReport read(ExportFolder folder) {
        ExportFile file = unit.file();
        try {
            long rows = folder.read(file, unit.form(), unit.range(), this::take);
            NavigableMap<String, NavigableMap<String, FileReport.Tally>> tallies = new TreeMap<>();
            NavigableMap<String, NavigableMap<String, Long>> findings = new TreeMap<>();
            NavigableMap<String, NavigableMap<String, Long>> months = new TreeMap<>();
            NavigableMap<String, NavigableSet<String>> absent = new TreeMap<>();
            for (Target target : targets) {
                tallies.put(target.table().name(), target.counts().tallies());
                findings.put(target.table().name(), target.findings().counts());
                months.put(target.table().name(), target.counts().months());
                if (unit.form().hasHeaderRow()) {
                    absent.put(target.table().name(), target.mapper().absent());
                }
            }
            long merges = targets.stream().mapToLong(t -> t.counts().merges()).sum();
            return new FileReport(
                    file.id(),
                    rows,
                    null,
                    unit.form().detected(),
                    tallies,
                    findings,
                    months,
                    newestExport,
                    merges,
                    absent);
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
        String reason = leftOut(row);
        for (Target target : targets) {
            if (!target.each().equals(row.each())) {
                continue;
            }
            if (reason != null) {
                target.counts().excluded("", reason);
            } else if (target.mapper().takes(row)) {
                map(row, target);
            } else {
                target.counts().excluded("", OTHER_RECORD);
            }
        }
    }

    /** Why a row is no data of whatever record type, null for one that is. */
    private String leftOut(RawRow row) {
        String comments = plan.mapping().comments();
        if (comments != null && row.cell(0).startsWith(comments)) {
            return COMMENT_ROW;
        }
        return unit.form().hasHeaderRow() && TotalRow.is(row) ? TOTAL_ROW : null;
    }

    private void map(RawRow row, Target target) {
        // Of a row with a wrong number of cells no column can be trusted, so only a fixed provider is known.
        String id = provider.fixed();
        try {
            requireCells(row);
            Speakers speakers = target.mapper().speakers(row);
            id = provider.isOwn() ? target.mapper().provider(speakers) : provider.of(row, target.findings());
            ZoneId zone = zone(id);
            Object[] record = target.mapper().map(row, id, speakers, zone, target.findings());
            record[EXPORTED_AT] = exportedAt(row, zone, target.findings());
            write(record, target, id);
        } catch (Reject e) {
            reject(row, target, id, inWordsOfForm(e));
        }
    }

    /** On whose clock the times of a row are: that of the file, else of its provider. */
    private ZoneId zone(String providerId) {
        return fileZone == null ? zones.of(null, providerId) : fileZone;
    }

    /** A form offers the dates of mails as ISO; whoever sees the mail sees them otherwise. */
    private Reject inWordsOfForm(Reject reject) {
        boolean isMailDate = plan.mapping().format() == Mapping.Format.MBOX
                && reject.column().equals("Date");
        return isMailDate && reject.getMessage().startsWith(FieldReader.NO_TIME)
                ? new Reject(
                        reject.column(),
                        reject.value(),
                        "no date of a mail with its offset, such as Mon, 13 Jan 2025 09:05:30 +0800")
                : reject;
    }

    private Long exportedAt(RawRow row, ZoneId zone, Findings findings) throws Reject {
        if (exportTime == null) {
            return unit.exportedAt();
        }
        Long told = (Long) exportTime.read(row, zone, null, findings);
        if (told == null) {
            throw exportTime.missing(row);
        }
        newestExport = newestExport == null ? told : (Long) Math.max(newestExport, told);
        return told;
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
        record[SOURCE] = plan.entry().source();
        record[SOURCE_FILE] = unit.file().id();
        ZoneId zone = zones.of(null, providerId);
        String month = target.folders().of(record, zone);
        out.write(target.table(), month, record);
        target.counts().mapped(providerId, month, target.events().of(record, zone));
        if (target.merges().isToldBy(record)) {
            target.counts().merge();
        }
    }

    /** The reason, and what else is wrong with the row as far as a line takes it. */
    private static String reasons(Reject reject) {
        StringBuilder line = new StringBuilder(reject.getMessage());
        int told = 0;
        for (Reject other : reject.others()) {
            String also = "; also " + CheckedFile.said(other.column(), other.shown(), other.getMessage());
            if (line.length() + also.length() > LONGEST_REASON) {
                break;
            }
            line.append(also);
            told++;
        }
        int more = reject.others().size() - told;
        return line + (more == 0 ? "" : "; and " + Counted.of(more, "more cell"));
    }

    private void reject(RawRow row, Target target, String providerId, Reject reject) {
        boolean isKnown = !providerId.equals(ProviderRule.UNASSIGNED);
        Object[] refused = {
            unit.file().display(),
            unit.file().id(),
            plan.entry().source(),
            target.table().name(),
            isKnown ? providerId : null,
            row.number(),
            reject.column(),
            reject.shown(),
            reasons(reject)
        };
        out.write(REJECT, MonthFolders.NONE, refused);
        target.counts().rejected(isKnown ? providerId : "");
    }
}
