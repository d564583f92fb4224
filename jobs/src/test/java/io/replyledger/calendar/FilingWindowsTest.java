package io.replyledger.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.spec.InvalidFile;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingWindowsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final FilingWindows builtIn = FilingWindows.builtIn();

    private static FilingWindow window(FilingWindows windows, String month) {
        return windows.of(YearMonth.parse(month)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 16 15 15 17 18 15 17 15 15 23 15 15",
        "2024, 15 23 15 18 22 19 15 15 18 24 15 16",
        "2025, 15 20 17 18 22 16 15 15 15 27 17 15",
        "2026, 20 24 16 20 22 15 15 17 15 26 16 15",
    })
    void announcedDeadlinesAreBuiltInAndTheRuleGivesEachOfThem(int year, String days) {
        FilingRule rule = new FilingRule(HolidayList.builtIn("cn-holidays").orElseThrow());
        List<String> announced = new ArrayList<>();
        List<String> derived = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            FilingWindow window = builtIn.of(YearMonth.of(year, month)).orElseThrow();
            assertEquals(LocalDate.of(year, month, 1), window.first());
            assertEquals(false, window.isDerived());
            announced.add(String.valueOf(window.deadline().getDayOfMonth()));
            LocalDate byRule = rule.deadline(YearMonth.of(year, month)).orElseThrow();
            assertEquals(YearMonth.of(year, month), YearMonth.from(byRule));
            derived.add(String.valueOf(byRule.getDayOfMonth()));
        }
        assertEquals(days, String.join(" ", announced));
        assertEquals(days, String.join(" ", derived));
    }

    @Test
    void withoutANoticeTheDeadlineIsDerived() {
        FilingWindow october = window(builtIn, "2022-10");
        assertEquals(LocalDate.of(2022, 10, 25), october.deadline());
        assertEquals(true, october.isDerived());
    }

    @Test
    void withoutHolidaysThereIsNoWindow() {
        assertEquals(Optional.empty(), builtIn.of(YearMonth.of(2027, 1)));
        assertEquals(Optional.empty(), builtIn.of(YearMonth.of(2019, 12)));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2025-08, 2025-08-13, Wednesday to Friday",
        "2023-04, 2023-04-13, a weekend lies between",
        "2023-01, 2023-01-12, the deadline is a Monday",
        "2024-10, 2024-10-22, after the holidays",
        "2026-02, 2026-02-13, Spring Festival lies between and a Saturday is worked",
    })
    void thePeakHasThreeWorkingDays(String month, String peakFirst, String what) {
        assertEquals(LocalDate.parse(peakFirst), window(builtIn, month).peakFirst());
    }

    @Test
    void aUsersTableReplacesTheMonthsThatItNames() {
        FilingWindows own = builtIn.with(
                """
                \uFEFFmonth,deadline,peak_first,source
                2025-02,2025-02-24,,extended in one province
                # announced late
                2027-01,2027-01-18,2027-01-14
                2022-04,2022-05-31,2022-05-30,
                """,
                "own.csv");
        assertEquals(
                new FilingWindow(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 24), LocalDate.of(2025, 2, 20), false),
                window(own, "2025-02"));
        assertEquals(LocalDate.of(2027, 1, 14), window(own, "2027-01").peakFirst());
        assertEquals(LocalDate.of(2022, 5, 31), window(own, "2022-04").deadline());
        assertEquals(window(builtIn, "2025-03"), window(own, "2025-03"));
        assertEquals(false, own.settings().equals(builtIn.settings()));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        FilingWindows own = builtIn.with("deadline,month\r\n2025-02-24,2025-02\r\n", "own.csv");
        assertEquals(LocalDate.of(2025, 2, 24), window(own, "2025-02").deadline());
    }

    @TestFactory
    List<DynamicTest> anInvalidTableIsRefusedWithOneLine() throws IOException {
        return InvalidFile.tests("deadlines-", builtIn::with);
    }

    @Test
    void brokenQuotesAreRefusedWithOneLine() {
        UserMistake mistake = assertThrows(
                UserMistake.class, () -> builtIn.with("month,deadline\n\"2025-02\"x,2025-02-20\n", "own.csv"));
        assertEquals(true, mistake.getMessage().startsWith("own.csv: not valid CSV: "), mistake.getMessage());
        assertEquals(1, mistake.getMessage().lines().count());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31T23:59:59.999999, NONE",
        "2025-02-01T00:00,           FILING_WINDOW",
        "2025-02-17T23:59:59.999999, FILING_WINDOW",
        "2025-02-18T00:00,           FILING_PEAK",
        "2025-02-20T23:59:59.999999, FILING_PEAK",
        "2025-02-21T00:00,           NONE",
        "2020-01-01T00:00,           FILING_WINDOW",
        "2026-12-31T23:59:59.999999, NONE",
    })
    void anInstantLiesInASegmentOfItsLocalMonth(String local, FilingSegment segment) {
        FilingSegments segments = FilingSegments.of(builtIn, SHANGHAI);
        assertEquals(segment, segments.of(Micros.local(local, SHANGHAI)));
        assertEquals(true, segments.covers(Micros.local(local, SHANGHAI)));
    }

    @Test
    void theZoneIsThatOfTheProvider() {
        long instant = Micros.utc("2025-01-31T16:00:00Z");
        assertEquals(
                FilingSegment.FILING_WINDOW,
                FilingSegments.of(builtIn, SHANGHAI).of(instant));
        assertEquals(
                FilingSegment.NONE,
                FilingSegments.of(builtIn, ZoneId.of("Europe/Berlin")).of(instant));
    }

    @Test
    void monthsWithoutAWindowAreNotCovered() {
        FilingSegments segments = FilingSegments.of(
                builtIn.with("month,deadline,peak_first\n2027-03,2027-03-15,2027-03-11", "own.csv"), SHANGHAI);
        assertEquals(false, segments.covers(Micros.local("2019-12-31T23:59:59", SHANGHAI)));
        assertEquals(false, segments.covers(Micros.local("2027-01-01T00:00", SHANGHAI)));
        assertEquals(FilingSegment.NONE, segments.of(Micros.local("2027-02-10T00:00", SHANGHAI)));
        assertEquals(FilingSegment.FILING_PEAK, segments.of(Micros.local("2027-03-15T12:00", SHANGHAI)));
        assertEquals(true, segments.covers(Micros.local("2027-03-31T23:59:59", SHANGHAI)));
        assertEquals(false, segments.covers(Micros.local("2027-04-01T00:00", SHANGHAI)));
    }

    @Test
    void aDeadlineInALaterMonthProlongsTheWindow() {
        FilingSegments segments = FilingSegments.of(
                builtIn.with("month,deadline,peak_first\n2022-04,2022-05-31,2022-05-27", "own.csv"), SHANGHAI);
        assertEquals(FilingSegment.FILING_WINDOW, segments.of(Micros.local("2022-04-30T12:00", SHANGHAI)));
        assertEquals(FilingSegment.FILING_PEAK, segments.of(Micros.local("2022-05-19T12:00", SHANGHAI)));
        assertEquals(FilingSegment.FILING_WINDOW, segments.of(Micros.local("2022-05-25T12:00", SHANGHAI)));
        assertEquals(FilingSegment.FILING_PEAK, segments.of(Micros.local("2022-05-31T12:00", SHANGHAI)));
    }

    @Test
    void aPeakIsInItsWindow() {
        assertEquals(true, FilingSegment.FILING_PEAK.isInWindow());
        assertEquals(true, FilingSegment.FILING_WINDOW.isInWindow());
        assertEquals(false, FilingSegment.NONE.isInWindow());
    }
}
