package io.replyledger.direct.parquet;

import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;

/** Floating-point numbers of 64 bits. */
final class DoubleValues implements PageValues {
    private final PrimitiveType type;
    private final PageBytes page = new PageBytes();
    private Statistics<?> statistics;

    DoubleValues(PrimitiveType type) {
        this.type = type;
        this.statistics = Statistics.createStats(type);
    }

    @Override
    public void add(Object value) {
        double number = (Double) value;
        statistics.updateStats(number);
        page.putLong(Double.doubleToRawLongBits(number));
    }

    @Override
    public int size() {
        return page.size();
    }

    @Override
    public Page page() {
        return new Page(page.view(), Encoding.PLAIN, statistics);
    }

    @Override
    public void clear() {
        page.clear();
        statistics = Statistics.createStats(type);
    }
}
