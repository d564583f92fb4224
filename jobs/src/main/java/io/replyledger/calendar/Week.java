package io.replyledger.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * The hours of a week.
 *
 * @param from first day on which they count
 * @param days hours of Monday to Sunday, ascending, none where it is closed
 */
record Week(LocalDate from, List<List<OpenHours>> days) implements Serializable {
    private static final long MINUTE_SECONDS = 60;

    List<OpenHours> hours(DayOfWeek day) {
        return days.get(day.getValue() - 1);
    }

    /** Hours of a working day that replaces another: those of Monday, or where Monday is closed of the first open day. */
    List<OpenHours> workday() {
        return days.stream().filter(hours -> !hours.isEmpty()).findFirst().orElseThrow();
    }

    /** Seconds by the clock on the wall that a {@link #workday()} is open. */
    long workdaySeconds() {
        return MINUTE_SECONDS * workday().stream().mapToInt(OpenHours::minutes).sum();
    }
}
