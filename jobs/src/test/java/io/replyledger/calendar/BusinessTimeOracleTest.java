package io.replyledger.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every calendar in several zones agrees with {@link WallClock} on a million random intervals. */
class BusinessTimeOracleTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);
    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu");
    private static final int INTERVALS = 50_000;
    private static final long SECOND = 1_000_000;

    /** Nights, a lunch break, other hours from a day on, and dates of its own. */
    private static final String OWN =
            """
            first_year: 2020
            last_year: 2026
            holidays: cn-holidays
            hours:
              - {monday: [09:00-12:00, 13:30-18:00], saturday: 22:00-24:00, sunday: [00:00-05:00, 22:45-24:00]}
              - {from: 2023-03-01, monday: 00:00-00:30, wednesday: 08:15-20:45, sunday: 00:00-24:00}
            days:
              - {date: 2021-10-01, hours: [10:00-11:00, 23:00-24:00], name: duty on a public holiday}
              - {date: 2022-06-08, kind: closed}
              - {date: 2024-02-29, kind: workday}
            """;

    private final Map<LocalDate, String> chinese = days("cn-holidays");
    private final Map<LocalDate, String> german = days("de-holidays");

    private static Map<LocalDate, String> days(String list) {
        Map<LocalDate, String> days = new HashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("schemas", "calendars", list + ".csv"))) {
                if (line.startsWith("20")) {
                    days.put(LocalDate.parse(line.substring(0, 10)), line.split(",", -1)[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days;
    }

    private static boolean isOffice(Map<LocalDate, String> special, LocalDate day, DayOfWeek last) {
        String kind = special.getOrDefault(day, "week");
        boolean isWeekday = day.getDayOfWeek().compareTo(last) <= 0;
        return kind.equals("workday") || (isWeekday && !kind.equals("closed"));
    }

    private static boolean isBetween(int minute, int from, int to) {
        return from * 60 <= minute && minute < to * 60;
    }

    private boolean isOpenOwn(LocalDate day, int minute) {
        if (day.equals(LocalDate.of(2021, 10, 1))) {
            return isBetween(minute, 10, 11) || isBetween(minute, 23, 24);
        }
        String kind = day.equals(LocalDate.of(2022, 6, 8))
                ? "closed"
                : day.equals(LocalDate.of(2024, 2, 29)) ? "workday" : chinese.getOrDefault(day, "week");
        if (kind.equals("closed")) {
            return false;
        }
        DayOfWeek weekday = kind.equals("workday") ? DayOfWeek.MONDAY : day.getDayOfWeek();
        boolean isOld = day.isBefore(LocalDate.of(2023, 3, 1));
        return switch (weekday) {
            case MONDAY ->
                isOld
                        ? isBetween(minute, 9, 12) || isBetween(minute - 30, 13, 17) || isBetween(minute, 17, 18)
                        : minute < 30;
            case WEDNESDAY -> !isOld && minute >= 8 * 60 + 15 && minute < 20 * 60 + 45;
            case SATURDAY -> isOld && minute >= 22 * 60;
            case SUNDAY -> !isOld || minute < 5 * 60 || minute >= 22 * 60 + 45;
            default -> false;
        };
    }

    @TestFactory
    List<DynamicTest> aMillionIntervalsAreAsLongAsAClockOnTheWallSays() {
        Map<String, WallClock.Hours> hours = Map.of(
                "24x7", (day, minute) -> true,
                "cn-office", (day, minute) -> isBetween(minute, 9, 18) && isOffice(chinese, day, DayOfWeek.FRIDAY),
                "cn-office-sat",
                        (day, minute) -> isBetween(minute, 9, 18) && isOffice(chinese, day, DayOfWeek.SATURDAY),
                "de-office", (day, minute) -> isBetween(minute, 9, 17) && isOffice(german, day, DayOfWeek.FRIDAY),
                "own", this::isOpenOwn);
        List<DynamicTest> tests = new ArrayList<>();
        hours.keySet().stream().sorted().forEach(name -> {
            Calendar calendar = Calendars.builtIn(name).orElseGet(() -> CalendarFile.read(OWN, name));
            ZONES.forEach(zone ->
                    tests.add(dynamicTest(name + " " + zone, () -> agree(calendar, hours.get(name), ZoneId.of(zone)))));
        });
        return tests;
    }

    private static void agree(Calendar calendar, WallClock.Hours hours, ZoneId zone) {
        WallClock clock = new WallClock(FIRST, END, zone, hours);
        BusinessTime time = BusinessTime.of(calendar, zone);
        long first = Micros.local(FIRST + "T00:00", zone);
        long end = Micros.local(END + "T00:00", zone);
        SplittableRandom random = new SplittableRandom(calendar.settings().hashCode());
        for (int i = 0; i < INTERVALS; i++) {
            long start = aligned(random.nextLong(first, end), random);
            long until = Math.min(end, aligned(start + length(random, end - first), random));
            assertEquals(
                    clock.elapsedSeconds(start, until),
                    time.elapsedSeconds(start, until),
                    () -> zone + " " + start + " to " + until);
        }
        counted(clock, time, random.nextLong(first, end) / SECOND);
    }

    /** The bits themselves agree too, over three days. */
    private static void counted(WallClock clock, BusinessTime time, long start) {
        long end = start + 3 * 86_400;
        assertEquals(clock.countedSeconds(start, end), time.elapsedSeconds(start * SECOND, end * SECOND));
    }

    /** Half of all instants are full minutes, where offices open and close, or a microsecond beside them. */
    private static long aligned(long micros, SplittableRandom random) {
        long minute = 60 * SECOND;
        return random.nextBoolean() ? micros : Math.floorDiv(micros, minute) * minute + random.nextInt(-1, 2);
    }

    /** From microseconds to years, every order of magnitude alike. */
    private static long length(SplittableRandom random, long most) {
        return random.nextLong(2, 1L << random.nextInt(2, Long.SIZE - Long.numberOfLeadingZeros(most)));
    }
}
