package io.replyledger.sample.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Working time: Monday to Friday 09:00 to 18:00, with the holidays and make-up workdays of 2024-03 to 2025-05. */
public final class OfficeDays {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime SHUTS = LocalTime.of(18, 0);

    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    days("2024-04-04", 3),
                    days("2024-05-01", 5),
                    days("2024-06-10", 1),
                    days("2024-09-15", 3),
                    days("2024-10-01", 7),
                    days("2025-01-01", 1),
                    days("2025-01-28", 8),
                    days("2025-04-04", 3),
                    days("2025-05-01", 5))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<LocalDate> MAKE_UP_DAYS = Stream.of(
                    "2024-04-07",
                    "2024-04-28",
                    "2024-05-11",
                    "2024-09-14",
                    "2024-09-29",
                    "2024-10-12",
                    "2025-01-26",
                    "2025-02-08",
                    "2025-04-27")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private OfficeDays() {}

    private static List<LocalDate> days(String first, int count) {
        return Stream.iterate(LocalDate.parse(first), day -> day.plusDays(1))
                .limit(count)
                .toList();
    }

    /** Whether the offices open on this day. */
    public static boolean isWorkday(LocalDate day) {
        if (MAKE_UP_DAYS.contains(day)) {
            return true;
        }
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !isWeekend && !HOLIDAYS.contains(day);
    }

    /** Whether the offices are open at this moment. */
    public static boolean isOpen(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return isWorkday(at.toLocalDate()) && !time.isBefore(OPENS) && time.isBefore(SHUTS);
    }

    /** The moment at which so many seconds of working time have passed since {@code from}. */
    public static LocalDateTime plus(LocalDateTime from, long seconds) {
        LocalDate day = from.toLocalDate();
        LocalDateTime at = from;
        long rest = seconds;
        while (true) {
            long open = between(at, day.atTime(SHUTS));
            if (rest < open) {
                LocalDateTime opening = day.atTime(OPENS);
                return (at.isBefore(opening) ? opening : at).plusSeconds(rest);
            }
            rest -= open;
            day = day.plusDays(1);
            at = day.atStartOfDay();
        }
    }

    /** Seconds of working time from one moment to a later one; 0 when there are none. */
    public static long between(LocalDateTime from, LocalDateTime to) {
        long seconds = 0;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                LocalDateTime start = later(from, day.atTime(OPENS));
                LocalDateTime end = day.atTime(SHUTS).isBefore(to) ? day.atTime(SHUTS) : to;
                seconds += Math.max(0, start.until(end, ChronoUnit.SECONDS));
            }
        }
        return seconds;
    }

    /** The n-th working day of a month, counted from 1. */
    public static LocalDate workday(YearMonth month, int n) {
        return Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                .filter(OfficeDays::isWorkday)
                .skip(n - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }
}
