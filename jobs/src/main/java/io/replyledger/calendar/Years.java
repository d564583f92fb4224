package io.replyledger.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The years of which something is known.
 *
 * @param first the first
 * @param last the last, not before the first
 */
record Years(int first, int last) implements Serializable {

    boolean contain(LocalDate day) {
        return first <= day.getYear() && day.getYear() <= last;
    }

    LocalDate firstDay() {
        return LocalDate.of(first, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(last, 12, 31);
    }

    @Override
    public String toString() {
        return first + " to " + last;
    }
}
