package io.replyledger.canonical;

import java.util.List;

/** Fills what a record does not know itself from its events. */
interface EventFold {
    /** Events are distinct and in the order of their times. */
    void fill(RecordValues record, List<GroupRow> events);
}
