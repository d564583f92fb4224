package io.replyledger.direct.parquet;

import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** Truth values, a bit each. */
final class BooleanValues implements PageValues {
    private final PrimitiveType type;
    private final PageBytes page = new PageBytes();
    private Statistics<?> statistics;
    private int bits;
    private int count;

    BooleanValues(PrimitiveType type) {
        this.type = type;
        this.statistics = Statistics.createStats(type);
    }

    @Override
    public void add(Object value) {
        boolean isTrue = (Boolean) value;
        statistics.updateStats(isTrue);
        bits |= isTrue ? 1 << count % Byte.SIZE : 0;
        if (++count % Byte.SIZE == 0) {
            page.putByte(bits);
            bits = 0;
        }
    }

    @Override
    public int size() {
        return page.size();
    }

    @Override
    public Page page() {
        if (count % Byte.SIZE > 0) {
            page.putByte(bits);
        }
        return new Page(page.view(), Encoding.PLAIN, statistics);
    }

    @Override
    public void clear() {
        page.clear();
        statistics = Statistics.createStats(type);
        bits = 0;
        count = 0;
    }
}
