package io.replyledger.direct.parquet;

import org.apache.parquet.column.Encoding;
import org.apache.parquet.schema.PrimitiveType;

/** Bytes one after the other, each with its length. */
final class BytesValues implements PageValues {
    private final PageBytes page = new PageBytes();
    private final LeastAndGreatest range;

    BytesValues(PrimitiveType type) {
        this.range = new LeastAndGreatest(type);
    }

    @Override
    public void add(Object value) {
        byte[] bytes = (byte[]) value;
        page.putWithLength(bytes);
        range.add(bytes);
    }

    @Override
    public int size() {
        return page.size();
    }

    @Override
    public Page page() {
        return new Page(page.view(), Encoding.PLAIN, range.statistics());
    }

    @Override
    public void clear() {
        page.clear();
        range.clear();
    }
}
