package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Optional<Instant> read(String pattern, String text, ZoneId zone, Findings findings) {
        return new Timestamps(List.of(pattern)).parse(text).map(p -> instant(p, 0, zone, findings));
    }

    private static Instant instant(WrittenTime time, long nanos, ZoneId zone, Findings findings) {
        return Timestamps.ofMicros(Timestamps.micros(time, nanos, zone, new ZoneOffsets(), findings));
    }

    private static Optional<Instant> inShanghai(String pattern, String text) {
        return read(pattern, text, SHANGHAI, new Findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            yyyy-MM-dd HH:mm:ss       | 2024-02-29 08:00:00       | 2024-02-29T00:00:00Z
            yyyy-MM-dd HH:mm[:ss]     | 2024-02-29 08:00          | 2024-02-29T00:00:00Z
            yyyy年M月d日               | 2024年3月1日               | 2024-02-29T16:00:00Z
            yyyy年M月d日 H时m分        | 2024年12月31日 8时5分       | 2024-12-31T00:05:00Z
            yyyy年M月d日 HH:mm:ss      | 2024年3月1日 08:00:01      | 2024-03-01T00:00:01Z
            d/MMM/yy h:mm a           | 14/Jul/25 3:42 PM         | 2025-07-14T07:42:00Z
            d/MMM/yy h:mm a           | 14/JUL/25 12:00 am        | 2025-07-13T16:00:00Z
            yyyy-MM-dd'T'HH:mm:ssXXX  | 2024-03-01T08:00:00+08:00 | 2024-03-01T00:00:00Z
            yyyy-MM-dd'T'HH:mm:ssXXX  | 2024-03-01T08:00:00Z      | 2024-03-01T08:00:00Z
            yyyy-MM-dd'T'HH:mm:ssXXX  | 2024-03-01T08:00:00-05:30 | 2024-03-01T13:30:00Z
            'year' yyyy-MM-dd         | year 2024-03-02           | 2024-03-01T16:00:00Z
            yyyyMMddHHmmss            | 20240301080000            | 2024-03-01T00:00:00Z
            """)
    void aTimeIsReadByItsPattern(String pattern, String text, Instant expected) {
        assertEquals(Optional.of(expected), inShanghai(pattern, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            yyyy-MM-dd HH:mm:ss | 2024-02-30 08:00:00
            yyyy-MM-dd HH:mm:ss | 2023-02-29 08:00:00
            yyyy-MM-dd HH:mm:ss | 2024-04-31 08:00:00
            yyyy-MM-dd HH:mm:ss | 2024-13-01 08:00:00
            yyyy-MM-dd HH:mm:ss | 2024-01-01 24:00:00
            yyyy-MM-dd HH:mm:ss | 2024-01-01 08:60:00
            yyyy-MM-dd HH:mm:ss | 2024-1-1 08:00:00
            yyyy-MM-dd HH:mm:ss | 2024-01-01 08:00:00 tomorrow
            yyyy年M月d日         | 2024年2月30日
            yyyy-MM-dd          | soon
            """)
    void whatIsNoDateIsRefusedAndNotMoved(String pattern, String text) {
        assertEquals(Optional.empty(), inShanghai(pattern, text));
    }

    @Test
    void theFirstPatternThatFitsIsTaken() {
        Timestamps timestamps = new Timestamps(List.of("d/M/yyyy", "M/d/yyyy"));
        Instant first = instant(timestamps.parse("2/1/2024").orElseThrow(), 0, SHANGHAI, new Findings());
        assertEquals(Instant.parse("2024-01-31T16:00:00Z").minusSeconds(30L * 86_400), first);
    }

    @Test
    void anImpossibleDateOfTheRightShapeIsNotTriedWithTheNextPattern() {
        Timestamps timestamps = new Timestamps(List.of("d/M/yyyy", "M/d/yyyy"));
        assertEquals(Optional.empty(), timestamps.parse("12/31/2024"));
    }

    @Test
    void aTimeInADaylightSavingGapMovesForwardAndIsCounted() {
        Findings findings = new Findings();
        assertEquals(
                Optional.of(Instant.parse("2024-03-10T07:30:00Z")),
                read("yyyy-MM-dd HH:mm", "2024-03-10 02:30", NEW_YORK, findings));
        assertEquals(Map.of("time in a daylight-saving gap", 1L), findings.counts());
    }

    @Test
    void aTimeInADaylightSavingOverlapIsTheEarlierAndIsCounted() {
        Findings findings = new Findings();
        assertEquals(
                Optional.of(Instant.parse("2024-11-03T05:30:00Z")),
                read("yyyy-MM-dd HH:mm", "2024-11-03 01:30", NEW_YORK, findings));
        assertEquals(Map.of("time in a daylight-saving overlap", 1L), findings.counts());
    }

    @Test
    void aTimeWithAnOffsetIsNeverInAGap() {
        Findings findings = new Findings();
        assertEquals(
                Optional.of(Instant.parse("2024-03-10T07:30:00Z")),
                read("yyyy-MM-dd HH:mmXXX", "2024-03-10 02:30-05:00", NEW_YORK, findings));
        assertEquals(Map.of(), findings.counts());
    }

    @Test
    void aTimeOfDayIsAddedToTheDayBeforeTheZoneApplies() {
        Timestamps day = new Timestamps(List.of("yyyy-MM-dd"));
        long nineHours = 9 * 3_600_000_000_000L;
        assertEquals(
                Instant.parse("2024-03-10T13:00:00Z"),
                instant(day.parse("2024-03-10").orElseThrow(), nineHours, NEW_YORK, new Findings()));
    }

    @Test
    void microsecondsRoundTripBeforeAndAfter1970() {
        for (String text : List.of("1969-12-31T23:59:59.999999Z", "2024-03-01T00:00:00.000001Z")) {
            Instant instant = Instant.parse(text);
            assertEquals(instant, Timestamps.ofMicros(Timestamps.micros(instant)));
        }
    }

    @Test
    void daysAreCountedAsTheCalendarDoes() {
        for (LocalDate day = LocalDate.of(1899, 12, 31); day.getYear() < 2201; day = day.plusDays(1)) {
            assertEquals(
                    day.toEpochDay(), WrittenTime.epochDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
    }
}
