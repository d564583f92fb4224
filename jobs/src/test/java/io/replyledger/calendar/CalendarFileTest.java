package io.replyledger.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.spec.InvalidFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CalendarFileTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TestFactory
    List<DynamicTest> anInvalidCalendarIsRefusedWithOneLine() throws IOException {
        return InvalidFile.tests("calendar-", CalendarFile::read);
    }

    private static long hours(Calendar calendar, String day) {
        LocalDate date = LocalDate.parse(day);
        BusinessTime time = BusinessTime.of(calendar, SHANGHAI);
        long midnight = Micros.local(date + "T00:00", SHANGHAI);
        return time.elapsedSeconds(midnight, Micros.local(date.plusDays(1) + "T00:00", SHANGHAI)) / 3600;
    }

    private static Calendar own(String... lines) {
        return CalendarFile.read("first_year: 2024\nlast_year: 2025\n" + String.join("\n", lines), "own.yml");
    }

    @Test
    void aDayMayHaveSeveralStretchesInAnyOrder() {
        Calendar calendar = own("hours: [{monday: [13:30-17:30, 8:00-12:00, 12:00 - 12:30]}]");
        assertEquals(8, hours(calendar, "2025-03-10"));
        assertEquals(30_600, calendar.dailyOpenSeconds(LocalDate.of(2025, 3, 10)));
        assertEquals(0, hours(calendar, "2025-03-11"));
    }

    @Test
    void hoursChangeOnTheirDay() {
        Calendar calendar = own(
                "hours:",
                "  - {from: 2024-01-01, monday: 09:00-18:00}",
                "  - {from: 2024-06-03, monday: 09:00-13:00}",
                "  - {from: 2024-06-11, monday: 00:00-24:00}");
        assertEquals(9, hours(calendar, "2024-05-27"));
        assertEquals(4, hours(calendar, "2024-06-03"));
        assertEquals(4, hours(calendar, "2024-06-10"));
        assertEquals(24, hours(calendar, "2024-06-17"));
    }

    @Test
    void ownDatesGoBeforePublicHolidays() {
        Calendar calendar = own(
                "holidays: cn-holidays",
                "hours: [{monday: 09:00-18:00, saturday: 09:00-12:00}]",
                "days:",
                "  - {date: 2025-10-01, kind: workday, name: open all the same}",
                "  - {date: 2025-10-02, hours: 10:00-12:00}",
                "  - {date: 2025-10-11, kind: closed, name: no make-up workday here}",
                "  - {date: 2025-10-13, hours: []}");
        assertEquals(9, hours(calendar, "2025-10-01"));
        assertEquals(2, hours(calendar, "2025-10-02"));
        assertEquals(0, hours(calendar, "2025-10-06"));
        assertEquals(0, hours(calendar, "2025-10-11"));
        assertEquals(0, hours(calendar, "2025-10-13"));
        assertEquals(3, hours(calendar, "2025-10-18"));
    }

    @Test
    void aMakeUpWorkdayTakesMondaysHoursOfItsTime() {
        Calendar calendar = own(
                "holidays: cn-holidays",
                "hours:",
                "  - {monday: 09:00-17:00, saturday: 09:00-10:00}",
                "  - {from: 2025-01-01, monday: 09:00-14:00, saturday: 09:00-10:00}");
        assertEquals(8, hours(calendar, "2024-10-12"));
        assertEquals(5, hours(calendar, "2025-02-08"));
    }

    @Test
    void whereMondayIsClosedAWorkingDayIsTheFirstThatIsNot() {
        Calendar calendar = own("holidays: cn-holidays", "hours: [{tuesday: 10:00-16:00, friday: 10:00-11:00}]");
        assertEquals(21_600, calendar.dailyOpenSeconds(LocalDate.of(2025, 1, 1)));
        assertEquals(6, hours(calendar, "2025-02-08"));
    }

    @Test
    void settingsTellCalendarsOfOtherHoursApart() {
        Calendar office = Calendars.builtIn("cn-office").orElseThrow();
        String week = "monday: H, tuesday: H, wednesday: H, thursday: H, friday: H".replace("H", "09:00-18:00");
        String years = "first_year: 2020\nlast_year: 2026\ndescription: another text\n";
        String same = years + "holidays: cn-holidays\nhours: [{" + week + "}]";
        assertEquals(office.settings(), CalendarFile.read(same, "own.yml").settings());
        String closed = same + "\ndays: [{date: 2025-03-10, kind: closed}]";
        assertEquals(
                false,
                office.settings().equals(CalendarFile.read(closed, "own.yml").settings()));
    }
}
