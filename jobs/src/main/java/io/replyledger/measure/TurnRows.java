package io.replyledger.measure;

import io.replyledger.table.Table;
import io.replyledger.table.Turns;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Turns as rows of the table {@code turn}, and back. */
final class TurnRows {
    /** Column of the month under which a turn is kept. */
    static final String FOLDER = "folder";

    private TurnRows() {}

    static StructType schema() {
        return Table.load(Turns.TABLE).schema();
    }

    /** The schema with the column that tells the folder. */
    static StructType schemaWithFolder() {
        return schema().add(FOLDER, DataTypes.StringType);
    }

    static Row row(Turn turn) {
        Message first = turn.first();
        return RowFactory.create(
                first.source(),
                first.conversation(),
                turn.provider(),
                first.channel(),
                first.startMonth(),
                first.sourceFile(),
                first.sourceRow(),
                first.at(),
                first.isFirst(),
                turn.answeredAt(),
                turn.month());
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

    static Turn turn(Row row) {
        return new Turn(row.getAs(FOLDER), carried(row), row.getAs(Turns.ANSWERED_AT), row.getAs(Turns.PROVIDER_ID));
    }
}
