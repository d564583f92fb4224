package io.replyledger.measure;

import io.replyledger.table.Cases;
import io.replyledger.table.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Turns as rows of {@code fact_case}. */
public final class TurnCases implements Function<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final int HASH_LENGTH = 16;

    private final RecordType type;
    private final HashMap<String, SourceFacts> sources;
    private final Broadcast<ProviderTimes> times;

    /** Turns of a type of message; {@code sources} by source id. */
    public TurnCases(RecordType type, Map<String, SourceFacts> sources, Broadcast<ProviderTimes> times) {
        this.type = type;
        this.sources = new HashMap<>(sources);
        this.times = times;
    }

    /** Columns of {@code fact_case}, then folder and month. */
    public static StructType schema() {
        return CaseRow.schema();
    }

    @Override
    public Row call(Row row) {
        Turn turn = TurnRows.turn(row);
        Message first = turn.first();
        ProviderTime time = times.value().of(turn.provider());
        return new CaseRow(turn.month(), first.startMonth())
                .with(Cases.PROVIDER_ID, turn.provider())
                .with(Cases.RECORD, type.table())
                .with(Cases.SOURCE, first.source())
                .with(Cases.RECORD_ID, hash(first.conversation()))
                .with(Cases.CHANNEL, first.channel())
                .with(Cases.SEGMENT, time.segment(first.at()))
                .with(Cases.SOURCE_FILE, first.sourceFile())
                .with(Cases.SOURCE_ROW, first.sourceRow())
                .with(first.at(), Clocked.of(TurnMeasuring.of(turn, sources.get(first.source())), time), time)
                .row();
    }

    /** Ids of mails name the machines of clients. */
    private static String hash(String conversation) {
        return DigestUtils.sha256Hex(conversation.getBytes(StandardCharsets.UTF_8))
                .substring(0, HASH_LENGTH);
    }
}
