package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** The task that turns a stream of records into distributions and accounts, combined before any shuffle. */
public final class MonthMeasuring implements PairFlatMapFunction<Iterator<RecordStanding>, KeptKey, KeptPart> {
    private static final long serialVersionUID = 1L;
    private static final long MICROS = 1_000_000;

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;

    /** Measures records of a type; {@code sources} by source id. */
    public MonthMeasuring(RecordType type, Map<String, SourceFacts> sources) {
        this.type = type;
        this.sources = new HashMap<>(sources);
    }

    @Override
    public Iterator<Tuple2<KeptKey, KeptPart>> call(Iterator<RecordStanding> rows) {
        Map<KeptKey, KeptBuilder> parts = new HashMap<>();
        RecordMeasures measures = RecordMeasures.of(type);
        int provider = Table.load(type.table()).positions().get(Records.PROVIDER_ID);
        while (rows.hasNext()) {
            RecordStanding row = rows.next();
            account(row, parts);
            if (row.untied() > 0) {
                finding(row, "record with an id that no identity ties to a party", parts);
            }
            if (row.record() != null) {
                measure(row, (String) row.record()[provider], measures, parts);
            }
        }
        return parts.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), e.getValue().build()))
                .iterator();
    }

    private static void account(RecordStanding row, Map<KeptKey, KeptBuilder> parts) {
        KeptKey key = KeptKey.rows(
                KeptKey.ROWS,
                row.type().table(),
                row.provider(),
                row.month(),
                row.source(),
                row.file(),
                row.standing());
        builder(parts, key).addRow(seconds(row.firstAt()), seconds(row.lastAt()));
    }

    private static Long seconds(Long micros) {
        return micros == null ? null : Math.floorDiv(micros, MICROS);
    }

    private void measure(
            RecordStanding row, String provider, RecordMeasures measures, Map<KeptKey, KeptBuilder> parts) {
        SourceFacts source = sources.get(row.source());
        String channel = measures.channel(row.record());
        for (Measurement measurement : measures.of(row.record(), source)) {
            boolean isOpen = measurement.outcome() == Measurement.Outcome.OPEN;
            KeptKey key = new KeptKey(
                    isOpen ? KeptKey.OPEN : KeptKey.MEASURE,
                    type.table(),
                    provider,
                    row.month(),
                    channel,
                    "all",
                    measurement.measure(),
                    "calendar",
                    "created",
                    row.source(),
                    isOpen && source.ownFileAges() ? row.file() : "",
                    "");
            builder(parts, key).add(measurement, source.precision());
            if (measurement.isNegative()) {
                finding(row, "negative duration of " + measurement.measure(), parts);
            }
        }
    }

    private static void finding(RecordStanding row, String text, Map<KeptKey, KeptBuilder> parts) {
        KeptKey key = KeptKey.rows(
                KeptKey.FINDING, row.type().table(), row.provider(), row.month(), row.source(), row.file(), text);
        builder(parts, key).addRow(null, null);
    }

    private static KeptBuilder builder(Map<KeptKey, KeptBuilder> parts, KeptKey key) {
        return parts.computeIfAbsent(key, k -> new KeptBuilder());
    }
}
