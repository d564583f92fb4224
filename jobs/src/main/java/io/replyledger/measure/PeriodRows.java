package io.replyledger.measure;

import io.replyledger.table.KeptPeriod;
import io.replyledger.table.Table;
import java.util.Arrays;
import scala.Tuple2;

/** Quarters and years that are kept as rows of the table {@code kept_period}, and back. */
public final class PeriodRows {
    private static final Table TABLE = Table.load(KeptPeriod.TABLE);

    private PeriodRows() {}

    static Table table() {
        return TABLE;
    }

    /** A part as values in the order of the table. */
    static Object[] values(KeptKey key, KeptPart part) {
        Object[] kept = KeptRows.values(key, part, part.distribution().toBytes(), null);
        Object[] values = Arrays.copyOf(kept, kept.length + 2);
        values[kept.length] = part.open();
        values[kept.length + 1] = part.isProvisional();
        return values;
    }

    /** The part in a row given as values in the order of the table. */
    static Tuple2<KeptKey, PackedPart> part(Object[] row) {
        Tuple2<KeptKey, PackedPart> kept = KeptRows.part(row);
        KeptPart counts = kept._2().counts();
        KeptPart judged =
                counts.aged(counts.distribution(), (Long) row[row.length - 2]).judged((Boolean) row[row.length - 1]);
        return new Tuple2<>(kept._1(), new PackedPart(judged, kept._2().bytes()));
    }
}
