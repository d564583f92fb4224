package io.replyledger.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Derives filing deadlines from public holidays.
 *
 * <p>Taxes are due by the 15th. By 税收征收管理法实施细则 art. 109 a last day that is a day off moves to the next working day,
 * and 3 or more consecutive days off within the period lengthen it by as many. What the yearly notices make of that:
 * the days off of runs of at least 3 within the 1st to the 15th that contain a public holiday, adjoining weekends
 * included, are counted; so many working days after the 15th is the deadline. Fitted to the 48 announced deadlines of
 * 2023 to 2026, all of which it gives.
 */
final class FilingRule {
    private static final int DUE_DAY = 15;
    private static final int LONG_RUN = 3;
    private static final int PEAK_WORKDAYS = 3;

    private final HolidayList holidays;

    /** By these holidays. */
    FilingRule(HolidayList holidays) {
        this.holidays = holidays;
    }

    /** The deadline of a month; none where the holidays of its year are not known. */
    Optional<LocalDate> deadline(YearMonth month) {
        LocalDate due = month.atDay(DUE_DAY);
        if (!knows(due)) {
            return Optional.empty();
        }
        int lost = daysLost(month);
        return Optional.of(lost == 0 ? workdaysFrom(due).findFirst().orElseThrow() : workdayAfter(due, lost));
    }

    boolean knows(LocalDate day) {
        return holidays.years().contain(day);
    }

    private int daysLost(YearMonth month) {
        int lost = 0;
        int run = 0;
        boolean hasHoliday = false;
        for (int day = 1; day <= DUE_DAY + 1; day++) {
            LocalDate date = month.atDay(day);
            if (day <= DUE_DAY && !isWorkday(date)) {
                run++;
                hasHoliday |= holidays.days().containsKey(date);
            } else {
                lost += run >= LONG_RUN && hasHoliday ? run : 0;
                run = 0;
                hasHoliday = false;
            }
        }
        return lost;
    }

    private LocalDate workdayAfter(LocalDate day, int n) {
        return workdaysFrom(day.plusDays(1)).skip(n - 1L).findFirst().orElseThrow();
    }

    private Stream<LocalDate> workdaysFrom(LocalDate day) {
        return Stream.iterate(day, d -> d.plusDays(1)).filter(this::isWorkday);
    }

    /** First of the last 3 working days up to the deadline, of as many as there are, else the first day. */
    LocalDate peakFirst(LocalDate first, LocalDate deadline) {
        return Stream.iterate(deadline, day -> !day.isBefore(first), day -> day.minusDays(1))
                .filter(this::isWorkday)
                .limit(PEAK_WORKDAYS)
                .min(LocalDate::compareTo)
                .orElse(first);
    }

    private boolean isWorkday(LocalDate day) {
        SpecialDay special = holidays.days().get(day);
        return special == null ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : special.isWorkday();
    }
}
