package io.replyledger.canonical;

import io.replyledger.table.Utf8Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at the ids in a file as it is written. Those of most exports ascend: then nobody has to sort the rows again, nor to
 * look for the rows of a record in the files of other ids.
 */
final class IdsOfFile {
    private final Map<String, IdRange> ranges = new TreeMap<>();
    private boolean isAscending = true;
    /** Of the ids that ascend since the source began. */
    private String source;

    private String least;
    private String last;

    /** The id of the next record. */
    void see(String nextSource, String id) {
        if (source == null || !nextSource.equals(source)) {
            begin(nextSource, id);
        } else if (Utf8Order.compare(last, id) < 0) {
            last = id;
        } else {
            isAscending = false;
            if (!id.equals(last)) {
                begin(nextSource, id);
            }
        }
    }

    private void begin(String nextSource, String id) {
        isAscending &= source == null || Utf8Order.compare(source, nextSource) < 0;
        end();
        source = nextSource;
        least = id;
        last = id;
    }

    private void end() {
        if (source != null) {
            IdRange range = new IdRange(source, least, last);
            ranges.merge(source, range, (a, b) -> a.with(b.least()).with(b.greatest()));
        }
    }

    /** Whether sources and, in each, ids ascend, each record once. */
    boolean areAscending() {
        return isAscending;
    }

    /** A range for each source. */
    List<IdRange> ranges() {
        end();
        return new ArrayList<>(ranges.values());
    }
}
