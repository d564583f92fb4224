package io.replyledger.calendar;

import io.replyledger.spec.UserMistake;
import io.replyledger.spec.WrittenDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Reads and checks the weekly hours of a calendar. */
final class WeekReader {
    private final String file;
    private final Years years;

    WeekReader(String file, Years years) {
        this.file = file;
        this.years = years;
    }

    /** Hours as written; a day that is not named is closed. */
    record Written(
            String from,
            List<String> monday,
            List<String> tuesday,
            List<String> wednesday,
            List<String> thursday,
            List<String> friday,
            List<String> saturday,
            List<String> sunday) {

        private List<List<String>> days() {
            return Arrays.asList(monday, tuesday, wednesday, thursday, friday, saturday, sunday);
        }
    }

    /** The weeks, each from a later day on than the one before it. */
    List<Week> weeks(List<Written> written) {
        if (written == null || written.isEmpty()) {
            throw UserMistake.in(file, "hours", "is missing; give the hours of a week");
        }
        List<Week> weeks = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String key = "hours[" + i + "]";
            if (written.get(i) == null) {
                throw UserMistake.in(file, key, "is empty; fill it in or remove it");
            }
            Week week = new Week(from(written.get(i).from(), key + ".from", i == 0), days(written.get(i), key));
            if (i > 0 && !week.from().isAfter(weeks.get(i - 1).from())) {
                throw UserMistake.in(
                        file, key + ".from", "'" + week.from() + "' does not come after that of the entry before");
            }
            weeks.add(week);
        }
        return List.copyOf(weeks);
    }

    private LocalDate from(String written, String key, boolean isFirst) {
        if (isFirst && written == null) {
            return years.firstDay();
        }
        LocalDate from = WrittenDay.parse(written, file, key);
        if (isFirst && from.isAfter(years.firstDay())) {
            throw UserMistake.in(
                    file, key, "'" + from + "' leaves no hours from " + years.firstDay() + " on; delete it");
        }
        if (from.isAfter(years.lastDay())) {
            throw UserMistake.in(file, key, "'" + from + "' lies outside " + years);
        }
        return from;
    }

    private List<List<OpenHours>> days(Written written, String key) {
        List<List<OpenHours>> days = IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(i -> hours(written.days().get(i), key + "." + name(i)))
                .toList();
        if (days.stream().allMatch(List::isEmpty)) {
            throw UserMistake.in(file, key, "opens on no day; give hours such as monday: 09:00-18:00");
        }
        return days;
    }

    private static String name(int day) {
        return DayOfWeek.of(day + 1).name().toLowerCase(Locale.ROOT);
    }

    private List<OpenHours> hours(List<String> written, String key) {
        return written == null ? List.of() : OpenHours.ofDay(written, file, key);
    }
}
