package io.replyledger.measure;

import java.util.List;

/** Which measurements a record gives. */
interface RecordMeasures {
    /** Values in the order of the record's table, timestamps as microseconds since 1970. */
    List<Measurement> of(Object[] record, SourceFacts source);

    /** Channel of the record. */
    String channel(Object[] record);
}
