package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    private static final long SECOND = 1_000_000_000L;

    private static Optional<Long> seconds(String unit, String text) {
        return new Durations(unit).nanos(text).map(n -> n / SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "1小时20分, 4800", "1小时20分30秒, 4830", "2天3小时, 183600", "45秒, 45", "80分钟, 4800", "1h 20m, 4800",
        "1d2h, 93600", "1:20:30, 4830", "26:10:05, 94205", "0秒, 0", "1.5小时, 5400", "２小时　５分, 7500",
        "2 hours 5 mins, 7500", "1个小时, 3600", "1500毫秒, 1"
    })
    void aUsualDurationNamesItsUnits(String text, long expected) {
        assertEquals(Optional.of(expected), seconds("usual", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", "1.5", "20:30", "1小时20", "20分1小时", "1分1分", "小时", "-5分", "1:60:00", "1h 20x", "1..5h", "soon"
            })
    void aDurationOfUnknownUnitIsRefused(String text) {
        assertEquals(Optional.empty(), seconds("usual", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms", "s", "min", "h", "days", "H:mm:ss", "HH:mm:ss", "usual"})
    void theTimeCellOfAWorkbookIsReadWhateverTheUnit(String unit) {
        assertEquals(Optional.of(94_205L), seconds(unit, "26:10:05"));
        assertEquals(Optional.of(605L), seconds(unit, "00:10:05"));
        assertEquals(Optional.empty(), seconds(unit, "00:60:05"));
    }

    @Test
    void aTimeOfDayEndsBeforeTwentyFourHours() {
        assertEquals(Optional.empty(), Durations.ofDay("H:mm:ss").nanos("24:00:00"));
        assertEquals(Optional.of(86_399 * SECOND), Durations.ofDay("days").nanos("23:59:59"));
    }

    @ParameterizedTest
    @CsvSource({"s, 90, 90", "min, 1.5, 90", "h, 0.025, 90", "days, 0.0010416666, 90", "ms, 90000, 90"})
    void aPlainNumberIsInTheUnitOfTheMapping(String unit, String text, long expected) {
        assertEquals(Optional.of(expected), seconds(unit, text));
    }
}
