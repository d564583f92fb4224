package io.replyledger.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {
    private static final Path FOLDER = Path.of("schemas", "calendars");

    private static long workdays(String name, int year) {
        Calendar calendar = Calendars.builtIn(name).orElseThrow();
        return days(year).filter(calendar::isWorkday).count();
    }

    private static Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248", "2027, 0"})
    void workdaysInChina(int year, long workdays) {
        assertEquals(workdays, workdays("cn-office", year));
    }

    @Test
    void holidaysInGermanyAreThoseOfAllItsStates() {
        Calendar calendar = Calendars.builtIn("de-office").orElseThrow();
        for (int year = 2020; year <= 2030; year++) {
            LocalDate easter = easter(year);
            Set<LocalDate> holidays = Stream.of("--01-01", "--05-01", "--10-03", "--12-25", "--12-26")
                    .map(day -> MonthDay.parse(day).atYear(easter.getYear()))
                    .collect(Collectors.toCollection(TreeSet::new));
            IntStream.of(-2, 1, 39, 50).mapToObj(easter::plusDays).forEach(holidays::add);
            holidays.removeIf(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
            Set<LocalDate> closed = days(year)
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                    .filter(day -> !calendar.isWorkday(day))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(holidays, closed);
        }
    }

    /** Easter Sunday by Gauss's rule as Lichtenberg corrected it; for 1900 to 2199 only. */
    private static LocalDate easter(int year) {
        int century = year < 2100 ? 24 : 25;
        int moon = (19 * (year % 19) + century) % 30;
        int fullMoon = moon - (moon / 29) - (moon / 28 - moon / 29) * (year % 19 / 11);
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + (year < 2100 ? 5 : 6)) % 7;
        return LocalDate.of(year, 3, 22).plusDays(fullMoon + sunday);
    }

    @Test
    void everyFileIsACalendarOrAListOfHolidays() throws IOException {
        assertEquals(Calendars.NAMES, names(".yml"));
        assertEquals(
                HolidayList.NAMES,
                names("-holidays.csv").stream().map(n -> n + "-holidays").toList());
        Calendars.NAMES.forEach(
                name -> assertEquals(true, Calendars.builtIn(name).isPresent(), name));
    }

    private static List<String> names(String end) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aListNamesEachDateOnceInOrder() throws IOException {
        for (String list : HolidayList.NAMES) {
            List<String> dates = Files.readAllLines(FOLDER.resolve(list + ".csv")).stream()
                    .filter(line -> line.startsWith("20"))
                    .map(line -> line.substring(0, 10))
                    .toList();
            assertEquals(List.copyOf(new TreeSet<>(dates)), dates, list);
        }
    }

    @Test
    void anotherNameIsNoCalendar() {
        assertEquals(Optional.empty(), Calendars.builtIn("cn-holidays"));
        assertEquals(Optional.empty(), Calendars.builtIn("../targets/seed"));
    }
}
