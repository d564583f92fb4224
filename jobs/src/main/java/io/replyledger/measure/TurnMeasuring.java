package io.replyledger.measure;

import io.replyledger.table.Cases;
import io.replyledger.table.RecordType;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.broadcast.Broadcast;

/** How turns are measured one by one: how long clients waited for a person, and the rows of {@code fact_case}. */
public final class TurnMeasuring implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HEURISTIC = "client_message_heuristic";
    private static final int HASH_LENGTH = 16;

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;
    private final Broadcast<ProviderTimes> times;

    /** Measures turns of a type of message; {@code sources} by source id. */
    public TurnMeasuring(RecordType type, Map<String, SourceFacts> sources, Broadcast<ProviderTimes> times) {
        this.type = type;
        this.times = times;
        this.sources = new HashMap<>(sources);
    }

    KeptBuilders builders() {
        return new KeptBuilders(type.table(), times.value());
    }

    /** Adds what a turn tells; the case behind it, with this {@link #id}. */
    CaseRow measure(Turn turn, String id, KeptBuilders parts) {
        SourceFacts source = sources.get(turn.first().source());
        ProviderTime time = times.value().of(turn.provider());
        List<Clocked> measurements = Clocked.of(of(turn, source), time);
        parts.add(about(turn, source), measurements);
        return caseRow(turn, id, measurements, time);
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

    private CaseRow caseRow(Turn turn, String id, List<Clocked> measurements, ProviderTime time) {
        Message first = turn.first();
        return new CaseRow()
                .with(Cases.PROVIDER_ID, turn.provider())
                .with(Cases.RECORD, type.table())
                .with(Cases.SOURCE, first.source())
                .with(Cases.RECORD_ID, id)
                .with(Cases.CHANNEL, first.channel())
                .with(Cases.SEGMENT, time.segment(first.at()))
                .with(Cases.SOURCE_FILE, first.sourceFile())
                .with(Cases.SOURCE_ROW, first.sourceRow())
                .with(first.at(), measurements, time);
    }

    /** Record id of the case of a turn: ids of mails name the machines of clients. */
    static String id(Turn turn) {
        return DigestUtils.sha256Hex(turn.first().conversation().getBytes(StandardCharsets.UTF_8))
                .substring(0, HASH_LENGTH);
    }

    /** Where subject and counterpart tell what belongs together, the start says so. */
    private static List<Measurement> of(Turn turn, SourceFacts source) {
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
