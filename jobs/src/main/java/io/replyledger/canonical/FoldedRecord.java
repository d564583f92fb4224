package io.replyledger.canonical;

import io.replyledger.table.RecordStanding;
import java.util.List;

/**
 * A record as its rows made it.
 *
 * @param record its values; those of one that is left out, too
 * @param standings the standing of each of its rows
 */
record FoldedRecord(RecordValues record, List<RecordStanding> standings) {

    /** Month of its start, none where it has no start. */
    String month() {
        return standings.get(0).month();
    }
}
