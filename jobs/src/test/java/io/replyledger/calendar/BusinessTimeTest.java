package io.replyledger.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static BusinessTime builtIn(String name, ZoneId zone) {
        return BusinessTime.of(Calendars.builtIn(name).orElseThrow(), zone);
    }

    private static BusinessTime everyDay(String hours, ZoneId zone) {
        String week =
                "monday: [H], tuesday: [H], wednesday: [H], thursday: [H], friday: [H], saturday: [H], sunday: [H]";
        String text = "{first_year: 2025, last_year: 2025, hours: [{" + week.replace("H", hours) + "}]}";
        return BusinessTime.of(CalendarFile.read(text, "own.yml"), zone);
    }

    private static long elapsed(BusinessTime time, String from, String to, ZoneId zone) {
        return time.elapsedSeconds(Micros.local(from, zone), Micros.local(to, zone));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2025-03-07T17:55, 2025-03-10T09:05, 600, Friday evening to Monday morning",
        "2025-03-10T09:00, 2025-03-10T18:00, 32400, a whole day",
        "2025-03-10T07:00, 2025-03-10T09:00, 0, ends as it opens",
        "2025-03-10T07:00, 2025-03-10T20:00, 32400, starts before it opens and ends after it closed",
        "2025-03-10T18:00, 2025-03-11T09:00, 0, starts as it closes and ends as it opens",
        "2025-03-10T12:00, 2025-03-10T13:00, 3600, no break at noon",
        "2025-03-08T00:00, 2025-03-10T00:00, 0, a weekend",
        "2025-03-10T10:00, 2025-03-10T10:00, 0, no time at all",
        "2025-03-09T10:00, 2025-03-09T10:00, 0, no time at all on a Sunday",
        "2025-01-26T00:00, 2025-01-27T00:00, 32400, a make-up Sunday",
        "2025-02-08T17:00, 2025-02-09T17:00, 3600, a make-up Saturday and the Sunday after it",
        "2025-01-27T17:30, 2025-02-05T09:30, 3600, Spring Festival",
        "2025-09-30T17:00, 2025-10-09T10:00, 7200, National Day week",
        "2025-10-10T17:00, 2025-10-13T09:00, 36000, over the make-up Saturday after National Day week",
        "2024-12-31T12:00, 2025-01-02T09:00, 21600, New Year",
        "2022-12-30T17:00, 2023-01-03T10:00, 7200, a New Year that begins in the year before",
        "2025-01-01T00:00, 2026-01-01T00:00, 8035200, a year of 248 days",
        "2020-01-01T00:00, 2027-01-01T00:00, 56505600, all seven years of 1744 days"
    })
    void officeHoursInChina(String from, String to, long seconds, String what) {
        assertEquals(seconds, elapsed(builtIn("cn-office", SHANGHAI), from, to, SHANGHAI));
    }

    @Test
    void saturdaysCountWhereTheyAreOpenAndHolidaysCloseThem() {
        BusinessTime office = builtIn("cn-office-sat", SHANGHAI);
        assertEquals(32_400, elapsed(office, "2025-03-08T00:00", "2025-03-10T00:00", SHANGHAI));
        assertEquals(0, elapsed(office, "2025-10-04T00:00", "2025-10-05T00:00", SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10T10:00:00.400000, 2025-03-10T10:00:01.399999, 0",
        "2025-03-10T10:00:00.400000, 2025-03-10T10:00:01.400000, 1",
        "2025-03-10T17:59:59.500000, 2025-03-11T09:00:00.499999, 0",
        "2025-03-10T17:59:59.500000, 2025-03-11T09:00:00.500000, 1",
        "2025-03-10T08:59:59.999999, 2025-03-10T09:00:00.999999, 0",
        "2025-03-10T08:59:59.999999, 2025-03-10T09:00:01.000000, 1",
    })
    void openMicrosecondsAreAddedBeforeTheyAreRoundedDown(String from, String to, long seconds) {
        assertEquals(seconds, elapsed(builtIn("cn-office", SHANGHAI), from, to, SHANGHAI));
    }

    @Test
    void theZoneIsThatOfTheProvider() {
        long from = Micros.utc("2025-03-10T00:00:00Z");
        long to = Micros.utc("2025-03-10T09:00:00Z");
        assertEquals(8 * 3600, builtIn("cn-office", SHANGHAI).elapsedSeconds(from, to));
        assertEquals(
                6 * 3600 - 900,
                builtIn("cn-office", ZoneId.of("Asia/Kathmandu")).elapsedSeconds(from, to));
    }

    @ParameterizedTest(name = "{2} {3}")
    @CsvSource({
        "2025-03-30, 82800,  00:00-24:00,             an hour is missing",
        "2025-10-26, 90000,  00:00-24:00,             an hour comes twice",
        "2025-03-30, 18000,  00:00-06:00,             a night without it",
        "2025-10-26, 25200,  00:00-06:00,             a night with it twice",
        "2025-03-30, 32400,  09:00-18:00,             a day is as long as ever",
        "2025-10-26,  9000,  00:00-02:30,             until the first 02:30",
        "2025-10-26,  9000,  02:30-04:00,             from the first 02:30 through both",
        "2025-03-30,  9000,  00:00-02:30,             02:30 is 03:30",
        "2025-03-30,  1800,  02:30-04:00,             from 03:30",
        "2025-03-30,   900,  02:30-02:45,             all of it an hour later",
        "2025-03-30,     0,  02:30-03:15,             closes before it opens",
        "2025-03-30, 10800, '00:00-02:30, 03:00-04:00', what overlaps counts once",
        "2025-03-30,  3600, '02:15-02:30, 03:00-04:00', what changes places counts once",
    })
    void hoursAreWallTimeWhereClocksChange(String day, long seconds, String hours, String what) {
        BusinessTime time = everyDay(hours, BERLIN);
        LocalDate date = LocalDate.parse(day);
        assertEquals(seconds, elapsed(time, date + "T00:00", date.plusDays(1) + "T00:00", BERLIN));
    }

    @Test
    void officeHoursInGermanyAreInSummerTimeOnTheMondayAfterTheChange() {
        BusinessTime office = builtIn("de-office", BERLIN);
        assertEquals(7200, elapsed(office, "2025-03-28T16:00", "2025-03-31T10:00", BERLIN));
        assertEquals(
                3600, office.elapsedSeconds(Micros.utc("2025-03-28T16:00:00Z"), Micros.utc("2025-03-31T08:00:00Z")));
    }

    @Test
    void alwaysOpenIsElapsedTime() {
        BusinessTime always = builtIn("24x7", ZoneId.of("America/St_Johns"));
        long from = Micros.utc("1999-01-01T00:00:00.250Z");
        long to = Micros.utc("2090-07-01T12:34:56Z");
        assertEquals(Math.floorDiv(to - from, 1_000_000), always.elapsedSeconds(from, to));
    }

    @Test
    void onlyYearsOfTheCalendarAreCovered() {
        BusinessTime office = builtIn("cn-office", SHANGHAI);
        assertEquals(false, office.covers(Micros.local("2019-12-31T23:59:59.999999", SHANGHAI)));
        assertEquals(true, office.covers(Micros.local("2020-01-01T00:00", SHANGHAI)));
        assertEquals(true, office.covers(Micros.local("2026-12-31T23:59:59.999999", SHANGHAI)));
        assertEquals(false, office.covers(Micros.local("2027-01-01T00:00", SHANGHAI)));
    }

    @Test
    void outsideItsYearsACalendarIsClosed() {
        BusinessTime office = builtIn("cn-office", SHANGHAI);
        assertEquals(0, elapsed(office, "2018-03-05T09:00", "2019-12-31T18:00", SHANGHAI));
        assertEquals(0, elapsed(office, "2027-03-01T09:00", "2028-03-01T09:00", SHANGHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "cn-office, 30, 30",
        "cn-office, 86399, 86399",
        "cn-office, 86400, 32400",
        "cn-office, 90000, 36000",
        "cn-office, 259200, 97200",
        "de-office, 86400, 28800",
        "24x7, 259200, 259200",
    })
    void everyFullDayOfATargetIsAWorkingDay(String calendar, long target, long seconds) {
        assertEquals(seconds, builtIn(calendar, SHANGHAI).threshold(target));
    }

    @Test
    void aWorkingDayIsAsLongAsTheHoursInForceSay() {
        Calendar calendar = CalendarFile.read(
                """
                first_year: 2023
                last_year: 2025
                hours:
                  - {monday: 09:00-17:00}
                  - {from: 2024-07-01, tuesday: [09:00-12:00, 13:30-18:00]}
                """,
                "own.yml");
        BusinessTime time = BusinessTime.of(calendar, SHANGHAI);
        assertEquals(28_800, time.threshold(86_400, LocalDate.of(2024, 6, 30)));
        assertEquals(28_860, time.threshold(86_460, LocalDate.of(2023, 1, 1)));
        assertEquals(27_000, time.threshold(86_400, LocalDate.of(2024, 7, 1)));
        assertEquals(27_000, time.dailyOpenSeconds());
    }

    @Test
    void itTravelsToTasks() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(builtIn("cn-office", SHANGHAI));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            BusinessTime copy = (BusinessTime) in.readObject();
            assertEquals(600, elapsed(copy, "2025-03-07T17:55", "2025-03-10T09:05", SHANGHAI));
            assertEquals(32_400, copy.threshold(86_400));
        }
    }

    @ParameterizedTest(name = "{2} s after {0}")
    @CsvSource({
        "2025-03-07T17:00, 2025-03-07T18:00, 3600",
        "2025-03-07T17:00, 2025-03-10T09:00:01, 3601",
        "2025-03-07T20:00, 2025-03-10T09:00:01, 1",
        "2025-03-08T12:00, 2025-03-08T12:00, 0",
        "2025-01-27T17:30, 2025-02-05T09:30, 3600",
        "2026-12-31T17:00, 2027-01-01T00:00, 3601"
    })
    void openTimeHasPassedBy(String start, String expected, long seconds) {
        BusinessTime time = builtIn("cn-office", SHANGHAI);
        assertEquals(Micros.local(expected, SHANGHAI), time.after(Micros.local(start, SHANGHAI), seconds * 1_000_000));
    }

    @Test
    void soMuchOpenTimeLaterExactlySoMuchHasPassedAndNoInstantBefore() {
        BusinessTime time = everyDay("\"01:30-02:30\", \"22:00-24:00\"", BERLIN);
        SplittableRandom random = new SplittableRandom(7);
        long first = Micros.local("2025-01-01T00:00", BERLIN);
        long end = Micros.local("2025-12-01T00:00", BERLIN);
        for (int i = 0; i < 20_000; i++) {
            long start = random.nextLong(first, end);
            long open = random.nextLong(1, 20L * 86_400 * 1_000_000 / 8);
            long after = time.after(start, open);
            assertEquals(open, time.elapsedMicros(start, after));
            assertEquals(open - 1, time.elapsedMicros(start, after - 1));
        }
    }
}
