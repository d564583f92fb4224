package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * The task that turns a stream of records into distributions and accounts, combined before any shuffle, by the month
 * under which they are kept: that in which the records started.
 */
public final class MonthMeasuring
        implements PairFlatMapFunction<Iterator<RecordStanding>, Tuple2<String, KeptKey>, KeptPart> {
    private static final long serialVersionUID = 1L;

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;
    private final ProviderTimes times;

    /** Measures records of a type; {@code sources} by source id. */
    public MonthMeasuring(RecordType type, Map<String, SourceFacts> sources, ProviderTimes times) {
        this.type = type;
        this.sources = new HashMap<>(sources);
        this.times = times;
    }

    @Override
    public Iterator<Tuple2<Tuple2<String, KeptKey>, KeptPart>> call(Iterator<RecordStanding> rows) {
        KeptBuilders parts = new KeptBuilders(type.table(), times);
        RecordMeasures measures = RecordMeasures.of(type);
        Values values = new Values(type.table());
        while (rows.hasNext()) {
            RecordStanding row = rows.next();
            parts.account(row);
            if (row.record() != null) {
                measure(row, values.show(row.record()), measures, parts);
            }
        }
        return parts.build();
    }

    private void measure(RecordStanding row, Values record, RecordMeasures measures, KeptBuilders parts) {
        SourceFacts source = sources.get(row.source());
        KeptBuilders.Case about = new KeptBuilders.Case(
                row.month(),
                row.month(),
                record.text(Records.PROVIDER_ID),
                measures.channel(record),
                record.isTrue(Records.IS_PROBE),
                row.source(),
                source.ownFileAges() ? row.file() : "",
                source.precision());
        for (Measurement measurement : measures.of(record, source)) {
            parts.add(about, measurement);
            if (measurement instanceof Duration duration && duration.isNegative()) {
                parts.finding(row, "negative duration of " + measurement.measure());
            }
        }
    }
}
