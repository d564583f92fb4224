package io.replyledger.direct.parquet;

import io.replyledger.table.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * The values of one column of a row group, read many at a time from data pages of version 1 that hold them plain or as places
 * in a dictionary, as {@link ParquetFile} writes them in both its ways. A value of a dictionary is decoded once, and is the
 * same object again.
 */
final class ColumnPages {
    private final PageReader pages;
    private final Column column;
    private final boolean isRequired;
    private final boolean isShort;
    private final Object[] dictionary;
    private final int[] levels;
    /** The rows that have a value, among those that are read. */
    private final int[] filled;

    private final int[] places;
    private int left;
    private RunReader present;
    /** Places in the dictionary; null in a page of plain values. */
    private RunReader inDictionary;

    private PlainBytes plain;
    /** Truth values that were taken of this page, and the byte that holds the last one. */
    private int truths;

    private int truthBits;

    /** Reads at most so many rows at a time. */
    ColumnPages(PageReader pages, Column column, ColumnDescriptor descriptor, int most) throws IOException {
        if (descriptor.getMaxDefinitionLevel() > 1 || descriptor.getMaxRepetitionLevel() > 0) {
            throw new IOException("a column within another: " + descriptor);
        }
        PrimitiveTypeName declared = ParquetTypes.primitive(column);
        if (descriptor.getPrimitiveType().getPrimitiveTypeName() != declared) {
            throw new IOException("a column of another type: " + descriptor + ", not " + declared);
        }
        this.pages = pages;
        this.column = column;
        this.isRequired = descriptor.getMaxDefinitionLevel() == 0;
        this.isShort = declared == PrimitiveTypeName.INT32;
        this.levels = new int[most];
        this.filled = new int[most];
        this.places = new int[most];
        DictionaryPage page = pages.readDictionaryPage();
        this.dictionary = page == null ? null : values(page);
    }

    private Object[] values(DictionaryPage page) throws IOException {
        plain = PlainBytes.of(page.getBytes());
        if (page.getDictionarySize() > plain.left()) {
            throw new IOException("a dictionary larger than its page");
        }
        Object[] values = new Object[page.getDictionarySize()];
        for (int i = 0; i < values.length; i++) {
            values[i] = next();
        }
        return values;
    }

    /** Puts the next values into a cell of the first rows; a cell without a value is left as it is. */
    void read(Object[][] rows, int cell, int count) throws IOException {
        int done = 0;
        while (done < count) {
            while (left == 0) {
                begin();
            }
            int some = Math.min(count - done, left);
            take(rows, cell, fill(done, some));
            left -= some;
            done += some;
        }
    }

    private void begin() throws IOException {
        DataPage page = pages.readPage();
        if (!(page instanceof DataPageV1 data) || !(isRequired || data.getDlEncoding() == Encoding.RLE)) {
            throw new IOException(page == null ? "a page is missing" : "a page of another kind: " + page);
        }
        left = data.getValueCount();
        if (left < 0) {
            throw new IOException("a page of " + left + " values");
        }
        plain = PlainBytes.of(data.getBytes());
        present = isRequired ? null : new RunReader(plain.nextPart(), 1);
        switch (data.getValueEncoding()) {
            case PLAIN -> inDictionary = null;
            // A page without values may lack even their width.
            case PLAIN_DICTIONARY, RLE_DICTIONARY ->
                inDictionary = new RunReader(plain, plain.left() == 0 ? 0 : plain.nextByte());
            default -> throw new IOException("values of another encoding: " + data.getValueEncoding());
        }
        truths = 0;
    }

    /** Finds which of the next rows have a value; how many. */
    private int fill(int from, int count) throws IOException {
        int found = 0;
        if (present != null) {
            present.read(levels, count);
        }
        for (int i = 0; i < count; i++) {
            if (present == null || levels[i] == 1) {
                filled[found++] = from + i;
            }
        }
        return found;
    }

    private void take(Object[][] rows, int cell, int count) throws IOException {
        if (inDictionary != null) {
            inDictionary.read(places, count);
            for (int i = 0; i < count; i++) {
                rows[filled[i]][cell] = dictionary[places[i]];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            rows[filled[i]][cell] = next();
        }
    }

    private Object next() throws IOException {
        return switch (column.type()) {
            case STRING -> plain.nextText();
            case BIGINT, TIMESTAMP -> plain.nextLong();
            case INT -> plain.nextInt();
            case DOUBLE -> Double.longBitsToDouble(plain.nextLong());
            case BOOLEAN -> nextTruth();
            case DATE -> LocalDate.ofEpochDay(plain.nextInt());
            case DECIMAL -> BigDecimal.valueOf(isShort ? plain.nextInt() : plain.nextLong(), column.scale());
            case BINARY -> plain.nextBytes();
            case LONGS -> throw new IOException("records hold no arrays: " + column);
        };
    }

    private boolean nextTruth() throws IOException {
        truthBits = truths % Byte.SIZE == 0 ? plain.nextByte() : truthBits >> 1;
        truths++;
        return (truthBits & 1) == 1;
    }
}
