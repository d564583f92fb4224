package io.replyledger.measure;

import io.replyledger.table.Table;
import io.replyledger.table.Turns;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Turns as rows of the table {@code turn}, and open ones back. */
final class TurnRows {
    private TurnRows() {}

    static StructType schema() {
        return Table.load(Turns.TABLE).schema();
    }

    /** A turn as values in the order of the table. */
    static Object[] values(Turn turn) {
        Message first = turn.first();
        return new Object[] {
            first.source(),
            first.conversation(),
            turn.provider(),
            first.channel(),
            first.startMonth(),
            first.sourceFile(),
            first.sourceRow(),
            first.at(),
            first.isFirst(),
            turn.answeredAt()
        };
    }

    /** A turn that was open, as the message that the next month begins with. */
    static Message carried(Row row) {
        return new Message(
                row.getAs(Turns.SOURCE),
                row.getAs(Turns.CONVERSATION),
                "",
                row.<Long>getAs(Turns.STARTED_AT),
                Message.Speaker.CARRIED,
                "",
                row.getAs(Turns.PROVIDER_ID),
                row.getAs(Turns.CHANNEL),
                row.getAs(Turns.SOURCE_FILE),
                row.<Long>getAs(Turns.SOURCE_ROW),
                true,
                row.<Boolean>getAs(Turns.IS_FIRST),
                row.getAs(Turns.MONTH));
    }
}
