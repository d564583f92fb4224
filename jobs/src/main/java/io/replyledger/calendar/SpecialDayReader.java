package io.replyledger.calendar;

import io.replyledger.spec.UserMistake;
import io.replyledger.spec.WrittenDay;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads and checks the days of a calendar that differ from their week: public holidays, and dates of its own. */
final class SpecialDayReader {
    private final String file;
    private final Years years;

    SpecialDayReader(String file, Years years) {
        this.file = file;
        this.years = years;
    }

    /** A day as written, with a kind or hours of its own; the name is for readers of the file. */
    record Written(String date, SpecialDay.Kind kind, List<String> hours, String name) {}

    /** Public holidays, and what the calendar says itself, which goes before. */
    NavigableMap<LocalDate, SpecialDay> days(String holidays, List<Written> written) {
        NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>(holidays == null ? own(List.of()) : listed(holidays));
        days.putAll(own(written == null ? List.of() : written));
        return days;
    }

    private NavigableMap<LocalDate, SpecialDay> listed(String name) {
        HolidayList list = HolidayList.builtIn(name)
                .orElseThrow(() -> UserMistake.in(
                        file,
                        "holidays",
                        "'" + name + "' is no list of holidays; give one of " + String.join(", ", HolidayList.NAMES)
                                + ", or the dates as days"));
        boolean isTooEarly = years.first() < list.years().first();
        if (isTooEarly || years.last() > list.years().last()) {
            throw UserMistake.in(
                    file,
                    isTooEarly ? "first_year" : "last_year",
                    name + " knows the holidays of " + list.years() + " only");
        }
        return list.days();
    }

    private NavigableMap<LocalDate, SpecialDay> own(List<Written> written) {
        NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();
        for (int i = 0; i < written.size(); i++) {
            String key = "days[" + i + "]";
            SpecialDay day = day(written.get(i), key);
            if (!years.contain(day.date())) {
                throw UserMistake.in(file, key + ".date", "'" + day.date() + "' lies outside " + years);
            }
            if (days.put(day.date(), day) != null) {
                throw UserMistake.in(file, key + ".date", "'" + day.date() + "' is given twice");
            }
        }
        return days;
    }

    private SpecialDay day(Written written, String key) {
        if (written == null || (written.kind() == null) == (written.hours() == null)) {
            throw UserMistake.in(file, key, "needs a date, and one of kind: closed, kind: workday and hours");
        }
        LocalDate date = WrittenDay.parse(written.date(), file, key + ".date");
        return written.kind() == null
                ? new SpecialDay(date, false, OpenHours.ofDay(written.hours(), file, key + ".hours"))
                : SpecialDay.of(date, written.kind());
    }
}
