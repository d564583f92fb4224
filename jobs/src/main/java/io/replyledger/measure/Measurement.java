package io.replyledger.measure;

import java.io.Serializable;

/** One measurement of one record, before any clock has been looked at. Instants are microseconds since 1970. */
sealed interface Measurement extends Serializable permits Duration, Value, Difference {

    /** What is measured. */
    String measure();

    /** Event whose month it counts in: the start of the record, or that of {@link #at}. */
    String basis();

    /** The instant that decides the month where the basis is not the start of the record. */
    long at();
}
