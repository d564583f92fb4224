package io.replyledger.direct.rows;

import io.replyledger.table.ShortTexts;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Spark's texts of a column as Java's; the short ones that are repeated are decoded once. */
public final class RecentTexts implements ShortTexts.Bytes {
    private final ShortTexts known = new ShortTexts();
    private Object base;
    private long offset;

    /** The text, whose memory Spark may use again. */
    public String of(UTF8String text) {
        if (!known.isOfUse(text.numBytes())) {
            return text.toString();
        }
        base = text.getBaseObject();
        offset = text.getBaseOffset();
        String found = known.find(this, text.numBytes());
        return found == null ? known.keep(text.toString()) : found;
    }

    @Override
    public long eight(int position) {
        return Platform.getLong(base, offset + position);
    }

    @Override
    public int four(int position) {
        return Platform.getInt(base, offset + position);
    }

    @Override
    public byte one(int position) {
        return Platform.getByte(base, offset + position);
    }
}
