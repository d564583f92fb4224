package io.replyledger.measure;

import io.replyledger.table.Cases;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;

/** How the records of a type are measured one by one: what each adds to the distributions, and its row of fact_case. */
public final class RecordMeasuring implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> TOLD = List.of(Cases.TOPIC, Cases.PRIORITY, Cases.CLIENT_ID);

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;
    private final Broadcast<ProviderTimes> times;

    /** Measures records of a type; {@code sources} by source id. */
    public RecordMeasuring(RecordType type, Map<String, SourceFacts> sources, Broadcast<ProviderTimes> times) {
        this.type = type;
        this.sources = new HashMap<>(sources);
        this.times = times;
    }

    RecordType type() {
        return type;
    }

    KeptBuilders builders() {
        return new KeptBuilders(type.table(), times.value());
    }

    /** What one task needs; it is not shared. */
    Task task() {
        return new Task();
    }

    final class Task {
        private final RecordMeasures measures = RecordMeasures.of(type);
        private final Values values = new Values(type.table());
        private final List<String> told = TOLD.stream()
                .filter(c -> Table.load(type.table()).column(c).isPresent())
                .toList();

        /** Adds what a row tells; the case behind it, null for a row without a record that is measured. */
        CaseRow measure(RecordStanding row, KeptBuilders parts) {
            parts.account(row);
            if (row.record() == null) {
                return null;
            }
            Values record = values.show(row.record());
            SourceFacts source = sources.get(row.source());
            List<Measurement> made = measures.of(record, source);
            if (made.isEmpty()) {
                return null;
            }
            ProviderTime time = times.value().of(record.text(Records.PROVIDER_ID));
            List<Clocked> measurements = Clocked.of(made, time);
            parts.add(about(row, record, source), measurements);
            findNegative(row, made, parts);
            return caseRow(row, record, made, measurements, time);
        }

        private KeptBuilders.Case about(RecordStanding row, Values record, SourceFacts source) {
            return new KeptBuilders.Case(
                    row.month(),
                    row.month(),
                    record.text(Records.PROVIDER_ID),
                    measures.channel(record),
                    record.isTrue(Records.IS_PROBE),
                    row.source(),
                    source.ownFileAges() ? row.file() : "",
                    source.precision());
        }

        private static void findNegative(RecordStanding row, List<Measurement> made, KeptBuilders parts) {
            for (Measurement measurement : made) {
                if (measurement instanceof Duration duration && duration.isNegative()) {
                    parts.finding(row, "negative duration of " + measurement.measure());
                }
            }
        }

        private CaseRow caseRow(
                RecordStanding row,
                Values record,
                List<Measurement> made,
                List<Clocked> measurements,
                ProviderTime time) {
            long start = record.time(type.startColumn().orElseThrow());
            boolean isProbe = record.isTrue(Records.IS_PROBE);
            CaseRow theCase = new CaseRow()
                    .with(Cases.PROVIDER_ID, record.text(Records.PROVIDER_ID))
                    .with(Cases.RECORD, type.table())
                    .with(Cases.SOURCE, row.source())
                    .with(Cases.RECORD_ID, id(record))
                    .with(Cases.CHANNEL, measures.channel(record))
                    .with(Cases.SEGMENT, isProbe ? Segments.PROBE : time.segment(awaitedFrom(start, made)))
                    .with(Cases.SOURCE_FILE, record.text(Records.SOURCE_FILE))
                    .with(Cases.SOURCE_ROW, record.value(Records.SOURCE_ROW));
            for (String column : told) {
                theCase.with(column, record.value(column));
            }
            return theCase.with(start, measurements, time);
        }

        /** When waiting for a response began, where that is measured: its segment is that of the response. */
        private static long awaitedFrom(long start, List<Measurement> made) {
            for (Measurement measurement : made) {
                if (Measures.hasWindows(measurement.measure())) {
                    return measurement.at();
                }
            }
            return start;
        }

        private String id(Values record) {
            List<String> columns = type.recordId();
            return columns.size() == 1
                    ? record.text(columns.get(0))
                    : String.join(" ", columns.stream().map(record::text).toList());
        }
    }
}
