package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.spec.ExportedAt;
import io.replyledger.spec.UserMistake;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Long named(String pattern, String path) {
        return ExportTime.of(new ExportedAt(null, pattern, null, null), path, SHANGHAI);
    }

    @ParameterizedTest
    @CsvSource({
        "'(\\d{8})', north/工单导出_20240501.csv, 2024-04-30T16:00:00Z",
        "'(\\d{4})_(\\d{2})_(\\d{2})', 2023/tickets_2024_05_01.csv, 2024-04-30T16:00:00Z",
        "'(\\d{8})-(\\d{4})', x-20240501-0930.csv, 2024-05-01T01:30:00Z",
        "'(\\d{8})(?:-(\\d{4}))?', x-20240501.csv, 2024-04-30T16:00:00Z",
        "'(\\d{14})', x-20240501093015.csv, 2024-05-01T01:30:15Z"
    })
    void theGroupsOfTheNameAreTheDigitsOfTheTime(String pattern, String path, Instant expected) {
        assertEquals(Timestamps.micros(expected), named(pattern, path));
    }

    @Test
    void aLiteralIsALocalDateOrDateTime() {
        assertEquals(
                Timestamps.micros(Instant.parse("2024-04-30T16:00:00Z")),
                ExportTime.of(new ExportedAt("2024-05-01", null, null, null), "a.csv", SHANGHAI));
        assertEquals(
                Timestamps.micros(Instant.parse("2024-05-01T10:30:00Z")),
                ExportTime.of(new ExportedAt("2024-05-01 18:30", null, null, null), "a.csv", SHANGHAI));
    }

    @Test
    void withoutARuleOrAFittingNameNothingIsTold() {
        assertNull(ExportTime.of(null, "a.csv", SHANGHAI));
        assertNull(named("(\\d{8})", "20240501/tickets.csv"));
    }

    @ParameterizedTest
    @CsvSource({"20240230", "20241301", "20240532"})
    void anImpossibleDateInTheNameIsAMistake(String digits) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> named("(\\d{8})", "north/x_" + digits + ".csv"));
        assertEquals(
                "north/x_" + digits + ".csv: exported_at: '" + digits
                        + "' is not a date (yyyyMMdd) or date-time (yyyyMMddHHmm[ss])",
                mistake.getMessage());
    }
}
