package io.replyledger.measure;

import io.replyledger.table.Cases;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The task that writes down what the figures rest on: a row of {@code fact_case} for each record that is measured. */
public final class RecordCases implements FlatMapFunction<Iterator<RecordStanding>, Row> {
    private static final long serialVersionUID = 1L;
    private static final List<String> TOLD = List.of(Cases.TOPIC, Cases.PRIORITY, Cases.CLIENT_ID);

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;
    private final ProviderTimes times;

    /** Cases of a record type; {@code sources} by source id. */
    public RecordCases(RecordType type, Map<String, SourceFacts> sources, ProviderTimes times) {
        this.type = type;
        this.sources = new HashMap<>(sources);
        this.times = times;
    }

    /** Columns of {@code fact_case}, then folder and month. */
    public static StructType schema() {
        return CaseRow.schema();
    }

    /** Whether records of a type are measured one by one. */
    public static boolean has(RecordType type) {
        return !(RecordMeasures.of(type) instanceof NoMeasures);
    }

    @Override
    public Iterator<Row> call(Iterator<RecordStanding> rows) {
        RecordMeasures measures = RecordMeasures.of(type);
        Values values = new Values(type.table());
        Table table = Table.load(type.table());
        List<String> told =
                TOLD.stream().filter(c -> table.column(c).isPresent()).toList();
        Stream<RecordStanding> all = Stream.generate(() -> rows.hasNext() ? rows.next() : null)
                .takeWhile(Objects::nonNull)
                .filter(r -> r.record() != null);
        return all.map(r -> row(r, values.show(r.record()), measures, told))
                .filter(Objects::nonNull)
                .iterator();
    }

    private Row row(RecordStanding standing, Values record, RecordMeasures measures, List<String> told) {
        List<Measurement> measurements = measures.of(record, sources.get(standing.source()));
        if (measurements.isEmpty()) {
            return null;
        }
        String provider = record.text(Records.PROVIDER_ID);
        ProviderTime time = times.of(provider);
        long start = record.time(type.startColumn().orElseThrow());
        boolean isProbe = record.isTrue(Records.IS_PROBE);
        CaseRow row = new CaseRow(standing.month(), standing.month())
                .with(Cases.PROVIDER_ID, provider)
                .with(Cases.RECORD, type.table())
                .with(Cases.SOURCE, standing.source())
                .with(Cases.RECORD_ID, id(record))
                .with(Cases.CHANNEL, measures.channel(record))
                .with(Cases.SEGMENT, isProbe ? Segments.PROBE : time.segment(awaitedFrom(start, measurements)))
                .with(Cases.SOURCE_FILE, record.text(Records.SOURCE_FILE))
                .with(Cases.SOURCE_ROW, record.value(Records.SOURCE_ROW));
        told.forEach(c -> row.with(c, record.value(c)));
        return row.with(start, measurements, time).build();
    }

    /** When waiting for a response began, where that is measured: its segment is that of the response. */
    private static long awaitedFrom(long start, List<Measurement> measurements) {
        return measurements.stream()
                .filter(m -> Measures.hasWindows(m.measure()))
                .mapToLong(Measurement::at)
                .findFirst()
                .orElse(start);
    }

    private String id(Values record) {
        return String.join(" ", type.recordId().stream().map(record::text).toList());
    }
}
