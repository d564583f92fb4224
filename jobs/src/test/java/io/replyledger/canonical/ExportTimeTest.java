package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.spec.ExportedAt;
import io.replyledger.spec.SourceEntry;
import io.replyledger.spec.UserMistake;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
        ExportedAt rule = new ExportedAt(null, "(\\d{8})", null, null);
        SourceEntry entry = new SourceEntry("desk", List.of("*"), "own", null, rule, null, null, null, false);
        UserMistake mistake = assertThrows(
                UserMistake.class, () -> ExportTime.require(entry, "north/x_" + digits + ".csv", "replyledger.yml"));
        assertEquals(
                "replyledger.yml: sources.desk.exported_at: '" + digits + "' taken from 'north/x_" + digits
                        + ".csv' is not a date (yyyyMMdd) or date-time (yyyyMMddHHmm[ss]); correct the pattern or"
                        + " rename the file",
                mistake.getMessage());
    }
}
