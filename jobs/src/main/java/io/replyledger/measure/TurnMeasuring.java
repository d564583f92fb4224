package io.replyledger.measure;

import io.replyledger.table.RecordType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The task that makes distributions of turns, combined before any shuffle, by the month under which they are kept: how
 * long clients waited for a person.
 */
public final class TurnMeasuring implements PairFlatMapFunction<Iterator<Row>, Tuple2<String, KeptKey>, KeptPart> {
    private static final long serialVersionUID = 1L;
    private static final String HEURISTIC = "client_message_heuristic";

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;
    private final Broadcast<ProviderTimes> times;

    /** Measures turns of a type of message; {@code sources} by source id. */
    public TurnMeasuring(RecordType type, Map<String, SourceFacts> sources, Broadcast<ProviderTimes> times) {
        this.type = type;
        this.times = times;
        this.sources = new HashMap<>(sources);
    }

    @Override
    public Iterator<Tuple2<Tuple2<String, KeptKey>, KeptPart>> call(Iterator<Row> rows) {
        KeptBuilders parts = new KeptBuilders(type.table(), times.value());
        while (rows.hasNext()) {
            Turn turn = TurnRows.turn(rows.next());
            SourceFacts source = sources.get(turn.first().source());
            KeptBuilders.Case about = about(turn, source);
            parts.add(about, Clocked.of(of(turn, source), times.value().of(turn.provider())));
        }
        return MonthMeasuring.tuples(parts);
    }

    private static KeptBuilders.Case about(Turn turn, SourceFacts source) {
        Message first = turn.first();
        return new KeptBuilders.Case(
                turn.month(),
                first.startMonth(),
                turn.provider(),
                first.channel(),
                false,
                first.source(),
                source.ownFileAges() ? first.sourceFile() : "",
                source.precision());
    }

    /** Where subject and counterpart tell what belongs together, the start says so. */
    static List<Measurement> of(Turn turn, SourceFacts source) {
        boolean isTold = !turn.first().channel().equals("email") || source.knowsThreads();
        String basis = isTold ? TicketMeasures.CLIENT_MESSAGE : HEURISTIC;
        List<Measurement> measurements = new ArrayList<>();
        measurements.add(waiting(turn, Measures.TURN_RESPONSE, basis));
        if (turn.first().isFirst()) {
            measurements.add(waiting(turn, Measures.FIRST_RESPONSE, basis));
        }
        return measurements;
    }

    private static Measurement waiting(Turn turn, String measure, String basis) {
        return Duration.untilNow(measure, turn.first().at(), turn.answeredAt(), basis);
    }
}
