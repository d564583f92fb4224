package io.replyledger.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/**
 * When a business is open: weekly hours by the clock on its wall, from a day on, and dates that differ.
 *
 * @param description what it is, in a sentence
 * @param years years of which it knows hours and holidays
 * @param weeks weekly hours, ascending by their first day; the first counts from the first year on
 * @param specialDays days that differ from their week, by date
 */
public record Calendar(
        String description, Years years, List<Week> weeks, NavigableMap<LocalDate, SpecialDay> specialDays)
        implements Serializable {

    /** Hours of a day, ascending; none where it is closed or outside the years. */
    List<OpenHours> hours(LocalDate day) {
        if (!years.contain(day)) {
            return List.of();
        }
        SpecialDay special = specialDays.get(day);
        Week week = week(day);
        return special == null ? week.hours(day.getDayOfWeek()) : special.hours(week);
    }

    /** Whether it is open at any time of a day; never outside its years. */
    public boolean isWorkday(LocalDate day) {
        return !hours(day).isEmpty();
    }

    /**
     * Open seconds of a plain working day, by the weekly hours in force on {@code day}: those of Monday, or where Monday
     * is closed of the first weekday that is not. 32,400 for 09:00-18:00.
     */
    public long dailyOpenSeconds(LocalDate day) {
        return week(day).workdaySeconds();
    }

    /** All that decides which instants are open, as text: calendars of equal settings give equal figures. */
    public String settings() {
        return years + " " + weeks + " " + specialDays.values();
    }

    private Week week(LocalDate day) {
        Week found = weeks.get(0);
        for (Week week : weeks) {
            found = week.from().isAfter(day) ? found : week;
        }
        return found;
    }
}
