package io.replyledger.scorecard;

import io.replyledger.calendar.BusinessTime;
import io.replyledger.calendar.Months;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * How a provider counts time; instants are microseconds since 1970.
 *
 * @param zone its zone
 * @param business its business time, null without a calendar
 */
public record ProviderClock(ZoneId zone, BusinessTime business) implements Serializable {
    private static final long MICROS = 1_000_000;
    private static final long DAY = 86_400;
    /** No calendar closes for longer. */
    private static final int LONGEST_CLOSURE_DAYS = 60;

    boolean hasCalendar() {
        return business != null;
    }

    String month(long micros) {
        return Months.in(zone).of(micros);
    }

    LocalDate day(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone).toLocalDate();
    }

    /** First instant of a day. */
    long start(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond() * MICROS;
    }

    /** Counted seconds from an instant to a later one; empty where the calendar does not know them. */
    OptionalLong elapsed(long start, long end, boolean isBusiness) {
        if (!isBusiness) {
            return OptionalLong.of(Math.floorDiv(end - start, MICROS));
        }
        boolean isCovered = business != null && business.covers(start) && business.covers(end);
        return isCovered ? OptionalLong.of(business.elapsedSeconds(start, end)) : OptionalLong.empty();
    }

    /** Seconds that so many mean on the clock; empty where nobody knows what a working day is. */
    OptionalLong threshold(long seconds, LocalDate day, boolean isBusiness) {
        boolean isLiteral = !isBusiness || (business == null && seconds < DAY);
        if (isLiteral) {
            return OptionalLong.of(seconds);
        }
        return business == null ? OptionalLong.empty() : OptionalLong.of(business.threshold(seconds, day));
    }

    boolean isWorkingDay(LocalDate day) {
        return openOn(day) > 0;
    }

    private long openOn(LocalDate day) {
        return business.elapsedMicros(start(day), start(day.plusDays(1)));
    }

    /** The close of the nth working day after the day of an instant; empty where the calendar does not know it. */
    OptionalLong closeOfWorkingDay(long micros, int n) {
        LocalDate received = day(micros);
        int passed = 0;
        for (LocalDate day = received.plusDays(1);
                day.isBefore(received.plusDays(n + LONGEST_CLOSURE_DAYS));
                day = day.plusDays(1)) {
            if (business == null || !business.covers(start(day.plusDays(1)))) {
                return OptionalLong.empty();
            }
            long open = openOn(day);
            passed += open > 0 ? 1 : 0;
            if (passed == n) {
                return OptionalLong.of(business.after(start(day), open));
            }
        }
        return OptionalLong.empty();
    }
}
