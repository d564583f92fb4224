package io.replyledger.measure;

import java.io.Serializable;

/** A way to count time between two instants, both microseconds since 1970. */
interface Clock extends Serializable {
    String CALENDAR = "calendar";
    String BUSINESS = "business";
    long MICROS = 1_000_000;

    /** Name under which figures are published. */
    String name();

    /** Whether the clock knows the time of an instant; a business calendar ends with its last year. */
    boolean covers(long micros);

    /** Microseconds that count between two covered instants, the first not after the second. */
    long elapsed(long start, long end);

    /** The first instant by which so many counted microseconds have passed since a covered start. */
    long after(long start, long micros);
}
