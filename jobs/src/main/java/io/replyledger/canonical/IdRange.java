package io.replyledger.canonical;

import io.replyledger.table.Utf8Order;
import java.io.Serializable;

/**
 * Between which ids the records of a source lie in a file.
 *
 * @param source the source
 * @param least the first id by UTF-8 bytes
 * @param greatest the last one
 */
record IdRange(String source, String least, String greatest) implements Serializable {

    IdRange with(String id) {
        boolean isBefore = Utf8Order.compare(id, least) < 0;
        boolean isBehind = Utf8Order.compare(id, greatest) > 0;
        return isBefore || isBehind ? new IdRange(source, isBefore ? id : least, isBehind ? id : greatest) : this;
    }

    /** Whether a record may lie in both. */
    boolean meets(IdRange other) {
        return source.equals(other.source)
                && Utf8Order.compare(least, other.greatest) <= 0
                && Utf8Order.compare(other.least, greatest) <= 0;
    }
}
