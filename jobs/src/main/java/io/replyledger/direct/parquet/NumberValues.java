package io.replyledger.direct.parquet;

import java.util.function.ToLongFunction;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Whole numbers of 32 or 64 bits, and what is stored as such. */
final class NumberValues implements PageValues {
    private final PrimitiveType type;
    private final ToLongFunction<Object> number;
    private final boolean isLong;
    private final PageBytes page = new PageBytes();
    private long least = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;

    /** {@code number} gives a value as the number that is stored. */
    NumberValues(PrimitiveType type, ToLongFunction<Object> number) {
        this.type = type;
        this.number = number;
        this.isLong = type.getPrimitiveTypeName() == PrimitiveTypeName.INT64;
    }

    @Override
    public void add(Object value) {
        long stored = number.applyAsLong(value);
        least = Math.min(least, stored);
        greatest = Math.max(greatest, stored);
        if (isLong) {
            page.putLong(stored);
        } else {
            page.putInt(Math.toIntExact(stored));
        }
    }

    @Override
    public void clear() {
        page.clear();
        least = Long.MAX_VALUE;
        greatest = Long.MIN_VALUE;
    }

    @Override
    public int size() {
        return page.size();
    }

    @Override
    public Page page() {
        Statistics<?> statistics = Statistics.createStats(type);
        if (page.size() > 0 && statistics instanceof LongStatistics longs) {
            longs.setMinMax(least, greatest);
        } else if (page.size() > 0) {
            ((IntStatistics) statistics).setMinMax((int) least, (int) greatest);
        }
        return new Page(page.view(), Encoding.PLAIN, statistics);
    }
}
