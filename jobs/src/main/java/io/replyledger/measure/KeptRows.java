package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.table.Kept;
import io.replyledger.table.Table;
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
    public static Row row(Tuple2<KeptKey, KeptPart> kept, String folder) {
        Row row = row(kept);
        Object[] values = new Object[row.size() + 1];
        for (int i = 0; i < row.size(); i++) {
            values[i] = row.get(i);
        }
        values[row.size()] = folder;
        return RowFactory.create(values);
    }

    /** The row of a part. */
    public static Row row(Tuple2<KeptKey, KeptPart> kept) {
        KeptKey key = kept._1();
        KeptPart part = kept._2();
        return RowFactory.create(
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
                part.last());
    }

    /** The part in a row, whatever the order of its columns. */
    public static Tuple2<KeptKey, KeptPart> part(Row row) {
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
        KeptPart part = new KeptPart(
                Distribution.ofBytes(row.getAs(Kept.DISTRIBUTION)),
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
        return new Tuple2<>(key, part);
    }
}
