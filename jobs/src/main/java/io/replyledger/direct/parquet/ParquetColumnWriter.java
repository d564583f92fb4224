package io.replyledger.direct.parquet;

import io.replyledger.table.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/** One column of a {@link ParquetColumnFile}: collects the values of a page and writes it as a data page of version 1. */
final class ParquetColumnWriter {
    static final int PAGE_ROWS = 8_192;

    private final ColumnDescriptor column;
    private final boolean isRequired;
    private final Supplier<PageValues> kind;
    private final PresentRuns present = new PresentRuns();
    private PageWriter pages;
    private PageValues values;
    private int missing;

    /** Of a column of a file with these columns. */
    ParquetColumnWriter(Column declared, MessageType all) {
        column = all.getColumnDescription(new String[] {declared.name()});
        isRequired = column.getMaxDefinitionLevel() == 0;
        PrimitiveType type = column.getPrimitiveType();
        kind = () -> values(declared, type);
    }

    private static PageValues values(Column column, PrimitiveType type) {
        return switch (column.type()) {
            case STRING -> new TextValues(type);
            case BIGINT, TIMESTAMP -> new NumberValues(type, Long.class::cast);
            case INT -> new NumberValues(type, value -> (Integer) value);
            case DOUBLE -> new DoubleValues(type);
            case BOOLEAN -> new BooleanValues(type);
            case DATE -> new NumberValues(type, value -> ((LocalDate) value).toEpochDay());
            case DECIMAL -> new NumberValues(type, value -> unscaled(value).longValueExact());
            case BINARY -> new BytesValues(type);
            case LONGS -> throw new IllegalArgumentException("records hold no arrays: " + column);
        };
    }

    private static BigInteger unscaled(Object decimal) {
        return ((BigDecimal) decimal).unscaledValue();
    }

    /** Begins a row group. */
    void begin(PageWriteStore groupPages) {
        pages = groupPages.getPageWriter(column);
        values = kind.get();
    }

    /** Takes the values of the next rows, null for none. */
    void add(Object[] next, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            add(next[i]);
        }
    }

    private void add(Object value) throws IOException {
        if (value == null) {
            missing++;
            return;
        }
        tellMissing();
        present.add(true, 1);
        values.add(value);
        if (present.rows() == PAGE_ROWS || values.size() >= ParquetFile.PAGE) {
            endPage();
        }
    }

    private void tellMissing() throws IOException {
        if (missing > 0 && isRequired) {
            throw new IllegalStateException("a required column is missing: " + column);
        }
        while (missing > 0) {
            int told = Math.min(missing, PAGE_ROWS - present.rows());
            present.add(false, told);
            missing -= told;
            if (present.rows() == PAGE_ROWS) {
                endPage();
            }
        }
    }

    private void endPage() throws IOException {
        PageValues.Page page = values.page();
        Statistics<?> statistics = page.statistics();
        statistics.incrementNumNulls(present.missing());
        pages.writePage(
                BytesInput.concat(levels(), page.values()),
                present.rows(),
                present.rows(),
                statistics,
                Encoding.RLE,
                Encoding.RLE,
                page.encoding());
        present.clear();
        values.clear();
    }

    private BytesInput levels() {
        if (isRequired) {
            return BytesInput.empty();
        }
        PageBytes runs = new PageBytes();
        present.write(runs);
        return BytesInput.concat(BytesInput.fromInt(runs.size()), runs.view());
    }

    long buffered() {
        return pages.getMemSize() + values.size() + values.held();
    }

    /** Ends the row group. */
    void end() throws IOException {
        tellMissing();
        if (present.rows() > 0) {
            endPage();
        }
        DictionaryPage dictionary = values.dictionary();
        if (dictionary != null) {
            pages.writeDictionaryPage(dictionary);
        }
        values = null;
        pages = null;
    }
}
