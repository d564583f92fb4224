package io.replyledger.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.calendar.BusinessTime;
import io.replyledger.calendar.Calendars;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What the two clocks show, with and without stretches that do not count. Thursday is the 6th of March 2025. */
class ReadingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Clock CALENDAR = CalendarClock.INSTANCE;
    private static final Clock OFFICE =
            new BusinessClock(BusinessTime.of(Calendars.builtIn("cn-office").orElseThrow(), SHANGHAI));
    private static final long HOUR = 3600;
    private static final long[] PENDING_OVER_NIGHT = {at("2025-03-06T16:00:00"), at("2025-03-07T10:00:00")};
    private static final long[] PENDING_STILL = {at("2025-03-06T16:00:00"), Duration.STILL};

    private static long at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toEpochSecond() * Clock.MICROS;
    }

    private static Duration solved(String start, String end) {
        return Duration.observed("m", at(start), at(end), "created");
    }

    private static Duration open(String start) {
        return Duration.open("m", at(start), "created");
    }

    private static Reading reading(Duration.Outcome outcome, long value) {
        return new Reading(outcome, value);
    }

    @Test
    void theCalendarCountsEverySecondAndTheOfficeItsOpenHours() {
        Duration overTheWeekend = solved("2025-03-07T17:55:00", "2025-03-10T09:05:00");
        assertEquals(reading(Duration.Outcome.OBSERVED, 227_400), Reading.of(overTheWeekend, CALENDAR));
        assertEquals(reading(Duration.Outcome.OBSERVED, 600), Reading.of(overTheWeekend, OFFICE));
    }

    @Test
    void waitingForTheClientDoesNotCount() {
        Duration net = solved("2025-03-06T14:00:00", "2025-03-07T12:00:00").without(PENDING_OVER_NIGHT, "net");
        assertEquals(reading(Duration.Outcome.OBSERVED, 4 * HOUR), Reading.of(net, CALENDAR));
        assertEquals(reading(Duration.Outcome.OBSERVED, 4 * HOUR), Reading.of(net, OFFICE));
    }

    @Test
    void waitingBeforeTheStartOrAfterTheEndChangesNothing() {
        Duration net = solved("2025-03-07T11:00:00", "2025-03-07T12:00:00").without(PENDING_OVER_NIGHT, "net");
        assertEquals(reading(Duration.Outcome.OBSERVED, HOUR), Reading.of(net, CALENDAR));
        Duration earlier = solved("2025-03-06T14:00:00", "2025-03-06T15:00:00").without(PENDING_STILL, "net");
        assertEquals(reading(Duration.Outcome.OBSERVED, HOUR), Reading.of(earlier, CALENDAR));
    }

    @Test
    void anOpenRecordThatWaitedAgesFromALaterStart() {
        Duration net = open("2025-03-06T14:00:00").without(PENDING_OVER_NIGHT, "net");
        assertEquals(
                reading(Duration.Outcome.OPEN, at("2025-03-07T08:00:00") / Clock.MICROS), Reading.of(net, CALENDAR));
        // Two open hours of Thursday and one of Friday: three open hours after 14:00 it is 17:00.
        assertEquals(reading(Duration.Outcome.OPEN, at("2025-03-06T17:00:00") / Clock.MICROS), Reading.of(net, OFFICE));
    }

    @Test
    void anOpenRecordThatWaitsNowAgesNoMore() {
        Duration net = open("2025-03-06T14:00:00").without(PENDING_STILL, "net");
        assertEquals(reading(Duration.Outcome.CENSORED, 2 * HOUR), Reading.of(net, CALENDAR));
        assertEquals(reading(Duration.Outcome.CENSORED, 2 * HOUR), Reading.of(net, OFFICE));
    }

    @Test
    void anEndBeforeTheStartHasNoDuration() {
        Duration reversed = solved("2025-03-07T12:00:00", "2025-03-07T11:00:00");
        assertEquals(reading(Duration.Outcome.UNTIMED_EVENT, 0), Reading.of(reversed, CALENDAR));
        assertEquals(reading(Duration.Outcome.UNTIMED_EVENT, 0), Reading.of(reversed, OFFICE));
    }

    @Test
    void beyondTheYearsOfTheCalendarTheOfficeClockIsSilent() {
        Duration late = solved("2026-12-31T12:00:00", "2027-01-04T12:00:00");
        assertEquals(reading(Duration.Outcome.UNCOVERED, 0), Reading.of(late, OFFICE));
        assertEquals(reading(Duration.Outcome.OBSERVED, 96 * HOUR), Reading.of(late, CALENDAR));
        assertEquals(reading(Duration.Outcome.UNCOVERED, 0), Reading.of(open("2027-01-04T12:00:00"), OFFICE));
    }

    @Test
    void theStartOfAnOpenRecordIsRoundedUpSoThatItsAgeIsRoundedDown() {
        Duration open = Duration.open("m", at("2025-03-06T14:00:00") + 1, "created");
        assertEquals(
                reading(Duration.Outcome.OPEN, at("2025-03-06T14:00:01") / Clock.MICROS), Reading.of(open, CALENDAR));
    }
}
