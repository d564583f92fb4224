package io.replyledger.measure;

import io.replyledger.table.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The task that makes distributions of turns, combined before any shuffle, by the month under which they are kept: how
 * long clients waited for a person.
 */
public final class TurnMeasuring implements PairFlatMapFunction<Iterator<Row>, Tuple2<String, KeptKey>, KeptPart> {
    private static final long serialVersionUID = 1L;
    private static final String BASIS = "client_message";

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;

    /** Measures turns of a type of message; {@code sources} by source id. */
    public TurnMeasuring(RecordType type, Map<String, SourceFacts> sources) {
        this.type = type;
        this.sources = new HashMap<>(sources);
    }

    @Override
    public Iterator<Tuple2<Tuple2<String, KeptKey>, KeptPart>> call(Iterator<Row> rows) {
        Map<Tuple2<String, KeptKey>, KeptBuilder> parts = new HashMap<>();
        while (rows.hasNext()) {
            Turn turn = TurnRows.turn(rows.next());
            SourceFacts source = sources.get(turn.first().source());
            for (Measurement measurement : of(turn)) {
                parts.computeIfAbsent(
                                new Tuple2<>(turn.month(), key(turn, measurement, source)), k -> new KeptBuilder())
                        .add(measurement, source.precision());
            }
        }
        return parts.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), e.getValue().build()))
                .iterator();
    }

    private static List<Measurement> of(Turn turn) {
        List<Measurement> measurements = new ArrayList<>();
        measurements.add(waiting(turn, Measures.TURN_RESPONSE));
        if (turn.first().isFirst()) {
            measurements.add(waiting(turn, Measures.FIRST_RESPONSE));
        }
        return measurements;
    }

    private static Measurement waiting(Turn turn, String measure) {
        long start = turn.first().at();
        return turn.isOpen()
                ? Measurement.open(measure, start, BASIS)
                : Measurement.observed(measure, start, turn.answeredAt(), BASIS);
    }

    private KeptKey key(Turn turn, Measurement measurement, SourceFacts source) {
        Message first = turn.first();
        return new KeptKey(
                turn.isOpen() ? KeptKey.OPEN : KeptKey.MEASURE,
                type.table(),
                turn.provider(),
                first.startMonth(),
                first.channel(),
                "all",
                measurement.measure(),
                "calendar",
                "created",
                first.source(),
                turn.isOpen() && source.ownFileAges() ? first.sourceFile() : "",
                "");
    }
}
