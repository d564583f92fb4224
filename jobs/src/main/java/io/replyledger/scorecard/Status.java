package io.replyledger.scorecard;

import java.util.Locale;

/** What is to be thought of a value; of several that apply the first. */
enum Status {
    NOT_MEASURED,
    NOT_APPLICABLE,
    LIMITED,
    LOW_N,
    NOT_REACHED,
    MEASURED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
