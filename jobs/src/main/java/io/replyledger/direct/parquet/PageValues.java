package io.replyledger.direct.parquet;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;

/** The values of one column of a row group, page by page; missing ones are not among them. */
interface PageValues {
    /** Takes a value of the page. */
    void add(Object value);

    /** Bytes of the page so far, about. */
    int size();

    /** The page; it holds until it is cleared. */
    Page page();

    /** Begins the next page. */
    void clear();

    /** The dictionary of the pages, null where none rests on one. */
    default DictionaryPage dictionary() {
        return null;
    }

    /** Bytes that are kept beside the page. */
    default long held() {
        return 0;
    }

    /**
     * An encoded page.
     *
     * @param values its values
     * @param encoding how they are encoded
     * @param statistics the least and the greatest
     */
    record Page(BytesInput values, Encoding encoding, Statistics<?> statistics) {}
}
