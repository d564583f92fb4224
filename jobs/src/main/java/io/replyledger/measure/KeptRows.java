package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.table.Kept;
import io.replyledger.table.Table;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/** Kept parts as rows of the table {@code kept}, and back. */
public final class KeptRows {
    private KeptRows() {}

    /** Schema of the rows. */
    public static StructType schema() {
        return Table.load(Kept.TABLE).schema();
    }

    /** The row of a part with the folder that keeps it behind. */
    public static Row row(KeptKey key, KeptPart part, String folder) {
        Object[] values = values(key, part);
        Object[] row = Arrays.copyOf(values, values.length + 1);
        row[values.length] = folder;
        return RowFactory.create(row);
    }

    /** A part as values in the order of the table. */
    static Object[] values(KeptKey key, KeptPart part) {
        return new Object[] {
            key.kind(),
            key.record(),
            key.provider(),
            key.month(),
            key.channel(),
            key.segment(),
            key.measure(),
            key.clock(),
            key.basis(),
            key.source(),
            key.sourceFile(),
            key.reason(),
            part.startBasis(),
            part.precision(),
            part.distribution().toBytes(),
            part.abandoned(),
            part.untimedEvents(),
            part.untimedEnds(),
            part.uncovered(),
            part.rows(),
            part.first(),
            part.last()
        };
    }

    /** The part in a row, whatever the order of its columns. */
    public static Tuple2<KeptKey, PackedPart> part(Row row) {
        KeptKey key = new KeptKey(
                row.getAs(Kept.KIND),
                row.getAs(Kept.RECORD),
                row.getAs(Kept.PROVIDER_ID),
                row.getAs(Kept.MONTH),
                row.getAs(Kept.CHANNEL),
                row.getAs(Kept.SEGMENT),
                row.getAs(Kept.MEASURE),
                row.getAs(Kept.CLOCK),
                row.getAs(Kept.BASIS),
                row.getAs(Kept.SOURCE),
                row.getAs(Kept.SOURCE_FILE),
                row.getAs(Kept.REASON));
        KeptPart counts = new KeptPart(
                Distribution.EMPTY,
                row.getAs(Kept.START_BASIS),
                row.getAs(Kept.PRECISION),
                row.<Long>getAs(Kept.N_ABANDONED),
                row.<Long>getAs(Kept.UNTIMED_EVENTS),
                row.<Long>getAs(Kept.UNTIMED_ENDS),
                row.<Long>getAs(Kept.UNCOVERED),
                0,
                false,
                row.<Long>getAs(Kept.N),
                row.getAs(Kept.FIRST_AT),
                row.getAs(Kept.LAST_AT));
        return new Tuple2<>(key, new PackedPart(counts, row.getAs(Kept.DISTRIBUTION)));
    }
}
