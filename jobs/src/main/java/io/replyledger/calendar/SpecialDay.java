package io.replyledger.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A date that differs from its week.
 *
 * @param date the date
 * @param isWorkday whether it takes the hours of a working day, whatever its weekday
 * @param hours else its own, none where it is closed
 */
record SpecialDay(LocalDate date, boolean isWorkday, List<OpenHours> hours) implements Serializable {

    /** What lists of dates may call a day. */
    enum Kind {
        CLOSED,
        WORKDAY
    }

    static SpecialDay of(LocalDate date, Kind kind) {
        return new SpecialDay(date, kind == Kind.WORKDAY, List.of());
    }

    List<OpenHours> hours(Week week) {
        return isWorkday ? week.workday() : hours;
    }
}
