package io.replyledger.canonical;

import io.replyledger.export.CsvRange;
import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Refusal;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;

/** Reads one mutated file as a run does, and holds what comes of it against what must. */
final class SoakIngest {
    private static final int LONGEST_LINE = 300;
    private static final int MOST_RANGES = 12;

    private final SoakFile file;
    private final ExportFolder folder;
    private final Set<String> faults = new TreeSet<>();
    private long read;
    private long rejected;
    private boolean isRefused;
    private boolean isMistaken;

    /**
     * What became of a file.
     *
     * @param faults what must not be
     * @param rows rows read
     * @param rejected of them refused
     * @param isRefused it, or a member of it, was refused
     * @param isMistaken it lacks columns of its mapping, so that a run would stop before anything is written
     */
    record Outcome(Set<String> faults, long rows, long rejected, boolean isRefused, boolean isMistaken) {}

    private SoakIngest(SoakFile file, Path delivered) throws IOException {
        this.file = file;
        folder = new ExportFolder(delivered.getParent().toUri().toString(), new Configuration(false));
    }

    static Outcome of(SoakFile file, Path folder) throws IOException {
        Path delivered = folder.resolve(file.fileName());
        Files.write(delivered, file.bytes());
        try {
            SoakIngest ingest = new SoakIngest(file, delivered);
            ingest.readAll();
            return new Outcome(ingest.faults, ingest.read, ingest.rejected, ingest.isRefused, ingest.isMistaken);
        } finally {
            Files.delete(delivered);
            Files.deleteIfExists(folder.resolve("." + file.fileName() + ".crc"));
        }
    }

    private void readAll() throws IOException {
        String sha256 = DigestUtils.sha256Hex(file.bytes());
        try {
            for (String member : folder.members(file.fileName())) {
                readMember(new ExportFile("soak", file.fileName(), member, file.bytes().length, 0, sha256));
            }
        } catch (Refusal e) {
            refused(e.getMessage());
        }
    }

    private void readMember(ExportFile export) throws IOException {
        EntryPlan plan = file.material().plan();
        Zones zones = new Zones(SoakMaterial.CONFIGURATION);
        try {
            for (IngestUnit unit : new UnitPlanner(folder, zones).units(export, plan)) {
                readWhole(unit, zones);
            }
        } catch (Refusal e) {
            refused(e.getMessage());
        } catch (UserMistake e) {
            isMistaken = true;
            requireLine("mistake", e.getMessage());
        }
    }

    private void readWhole(IngestUnit unit, Zones zones) {
        SoakSink sink = new SoakSink(file);
        FileReport report = ingest(unit, zones, sink);
        faults.addAll(sink.faults());
        if (report.refusal() != null) {
            refused(report.refusal());
            return;
        }
        requireLine("form", report.form());
        lookAtFindings(report, sink);
        try {
            compareAccounts(unit, report, sink);
            compareRanges(unit, zones, report, sink);
        } catch (Refusal e) {
            faults.add("read once, then refused: " + e.getMessage());
        }
        read += report.rowsRead();
        rejected += report.rejected();
    }

    private FileReport ingest(IngestUnit unit, Zones zones, SoakSink sink) {
        return new FileIngest(unit, file.material().plan(), zones, ExampleRun.PSEUDONYMS, sink).read(folder);
    }

    private void refused(String reason) {
        isRefused = true;
        requireLine("refusal", reason);
    }

    private void requireLine(String what, String line) {
        boolean isLine = line.length() <= LONGEST_LINE
                && SoakSink.isOneLine(line)
                && !line.contains("Exception")
                && !line.contains("\tat ")
                && !line.contains("org.")
                && !line.contains("java.")
                && !line.endsWith("null")
                && !line.contains(System.getProperty("java.io.tmpdir"));
        if (!isLine || line.isBlank()) {
            faults.add(what + " that is no plain line of at most 300 characters: " + line);
        }
    }

    private void lookAtFindings(FileReport report, SoakSink sink) {
        for (Map<String, Long> findings : report.findings().values()) {
            findings.forEach((finding, n) -> {
                requireLine("finding", finding);
                sink.lookForIdentities("finding", finding);
            });
        }
        faults.addAll(sink.faults());
    }

    /** Counts the raw rows once more, by the array they are elements of, and compares. */
    private void compareAccounts(IngestUnit unit, FileReport report, SoakSink sink) throws Refusal {
        Map<List<String>, Long> sound = new java.util.HashMap<>();
        long[] broken = new long[1];
        folder.read(unit.file(), unit.form(), null, row -> {
            if (row.fault() == null) {
                sound.merge(row.each(), 1L, Long::sum);
            } else {
                broken[0]++;
            }
        });
        boolean isFirst = true;
        for (String record : new TreeMap<>(report.records()).keySet()) {
            Mapping.RecordMapping mapping =
                    file.material().plan().mapping().records().get(record);
            long expected = sound.getOrDefault(mapping.each(), 0L) + (isFirst ? broken[0] : 0);
            compare(record, expected, report, sink);
            isFirst = false;
        }
    }

    private void compare(String record, long expected, FileReport report, SoakSink sink) {
        long mapped = sum(report, record, t -> t.mapped());
        long refused = sum(report, record, t -> t.rejected());
        long months =
                report.months().get(record).values().stream().mapToLong(n -> n).sum();
        require(sum(report, record, FileReport.Tally::rows) == expected, record + ": rows do not add up");
        require(mapped == sink.count(record), record + ": mapped rows are not those written");
        require(mapped == months, record + ": mapped rows are not those of the months");
        require(refused == sink.count("reject " + record), record + ": rejected rows are not those written");
    }

    private static long sum(FileReport report, String record, java.util.function.ToLongFunction<FileReport.Tally> of) {
        return report.records().get(record).values().stream().mapToLong(of).sum();
    }

    /** Reads delimited text in tiny ranges too. What stands above the data is never cut. */
    private void compareRanges(IngestUnit unit, Zones zones, FileReport whole, SoakSink wholeSink) throws Refusal {
        Random random = new Random(file.bytes().length);
        long length = 1L + Math.max(random.nextInt(500), file.bytes().length / MOST_RANGES);
        List<CsvRange> ranges = belowHeader(unit, folder.ranges(unit.file(), unit.form(), length));
        if (ranges.isEmpty()) {
            return;
        }
        SoakSink sink = new SoakSink(file);
        FileReport sum = null;
        for (CsvRange range : ranges) {
            FileReport part = ingest(new IngestUnit(unit.file(), unit.form(), range, null), zones, sink);
            sum = sum == null ? part : sum.plus(part);
        }
        boolean isEvent = whole.records().keySet().stream().anyMatch(r -> r.endsWith("_event"));
        require(sum.rowsRead() == whole.rowsRead(), "ranges hold other rows than the whole: " + ranges);
        require(sum.records().equals(whole.records()), "ranges account for other rows than the whole");
        require(sink.counts().equals(wholeSink.counts()), "ranges give other records than the whole");
        // An event may learn its month from a row of an earlier range.
        require(isEvent || sink.digest().equals(wholeSink.digest()), "ranges give other cells than the whole");
    }

    private List<CsvRange> belowHeader(IngestUnit unit, List<CsvRange> ranges) throws Refusal {
        long[] first = {Long.MAX_VALUE};
        folder.read(unit.file(), unit.form(), null, row -> first[0] = Math.min(first[0], row.number()));
        List<CsvRange> merged = new ArrayList<>();
        for (CsvRange range : ranges) {
            int last = merged.size() - 1;
            if (last >= 0 && range.firstRow() < first[0]) {
                CsvRange before = merged.get(last);
                merged.set(last, new CsvRange(before.start(), range.end(), before.firstRow()));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private void require(boolean isMet, String fault) {
        if (!isMet) {
            faults.add(fault);
        }
    }
}
