package io.replyledger.canonical;

import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import io.replyledger.table.Utf8Order;
import java.util.Map;

/**
 * Looks whether the rows of a file stand in the order of source and record id, each record once, as those of most exports do:
 * then nobody has to sort them again.
 */
final class AscendingIds {
    private final int source;
    private final int id;
    private String lastSource = "";
    private String lastId = "";
    private boolean isAscending;

    /** Of a table; events, and records whose id are several columns, are never in order. */
    AscendingIds(Table table) {
        RecordType type = RecordType.of(table.name()).orElse(null);
        isAscending = type != null && !type.isEvent() && type.recordId().size() == 1;
        Map<String, Integer> positions = table.positions();
        source = isAscending ? positions.get(Records.SOURCE) : -1;
        id = isAscending ? positions.get(type.recordId().get(0)) : -1;
    }

    void see(Object[] row) {
        if (!isAscending) {
            return;
        }
        String nextSource = (String) row[source];
        String nextId = (String) row[id];
        int bySource = nextSource.equals(lastSource) ? 0 : Utf8Order.compare(lastSource, nextSource);
        isAscending = bySource < 0 || (bySource == 0 && Utf8Order.compare(lastId, nextId) < 0);
        lastSource = nextSource;
        lastId = nextId;
    }

    boolean isAscending() {
        return isAscending;
    }
}
