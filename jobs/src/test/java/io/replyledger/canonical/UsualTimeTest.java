package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Optional<Instant> read(String text, String... patterns) {
        return new Timestamps(List.of(patterns))
                .parse(text)
                .map(t -> Timestamps.ofMicros(Timestamps.micros(t, 0, SHANGHAI, new ZoneOffsets(), new Findings())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2025-01-03                        | 2025-01-02T16:00:00Z
            2025/1/3                          | 2025-01-02T16:00:00Z
            2025.1.3                          | 2025-01-02T16:00:00Z
            20250103                          | 2025-01-02T16:00:00Z
            2025年1月3日                       | 2025-01-02T16:00:00Z
            2025-01-03 9:05                   | 2025-01-03T01:05:00Z
            2025-01-03 09:05:30               | 2025-01-03T01:05:30Z
            2025-01-03T09:05:30.25            | 2025-01-03T01:05:30.250Z
            2025-01-03 09:05:30.123456789     | 2025-01-03T01:05:30.123456Z
            2025-01-03T09:05:30Z              | 2025-01-03T09:05:30Z
            2025-01-03T09:05:30+08:00         | 2025-01-03T01:05:30Z
            2025-01-03 09:05:30 +0800         | 2025-01-03T01:05:30Z
            2025-01-03T09:05:30-05            | 2025-01-03T14:05:30Z
            2025/1/3 9:05                     | 2025-01-03T01:05:00Z
            2025.1.3 23:59:59                 | 2025-01-03T15:59:59Z
            20250103 9:05                     | 2025-01-03T01:05:00Z
            20250103T09:05:00Z                | 2025-01-03T09:05:00Z
            2025年1月3日 上午9:05               | 2025-01-03T01:05:00Z
            2025年1月3日 下午 9:05:10           | 2025-01-03T13:05:10Z
            2025年1月3日 9时5分                 | 2025-01-03T01:05:00Z
            2025年1月3日9时5分30秒               | 2025-01-03T01:05:30Z
            2025/1/3 下午12:05                 | 2025-01-03T04:05:00Z
            2025/1/3 上午12:05                 | 2025-01-02T16:05:00Z
            2025-1-3 9:05 PM                  | 2025-01-03T13:05:00Z
            2025-1-3 9:05pm                   | 2025-01-03T13:05:00Z
            2025-1-3 AM 9:05                  | 2025-01-03T01:05:00Z
            ２０２５－０１－０３　０９：０５           | 2025-01-03T01:05:00Z
            45660.378472                      | 2025-01-03T01:05:00Z
            45660                             | 2025-01-02T16:00:00Z
            45660.99999999                    | 2025-01-03T16:00:00Z
            Fri, 03 Jan 2025 09:05:00 +0800   | 2025-01-03T01:05:00Z
            Fri, 3 Jan 2025 09:05:00 +0800 (CST) | 2025-01-03T01:05:00Z
            3 Jan 2025 09:05 GMT              | 2025-01-03T09:05:00Z
            Fri Jan 03 09:05:00 UTC 2025      | 2025-01-03T09:05:00Z
            Fri Jan 3 09:05:00 -0500 2025     | 2025-01-03T14:05:00Z
            """)
    void whatExportsUsuallyHoldIsRead(String text, Instant expected) {
        assertEquals(Optional.of(expected), read(text, "usual"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30",
                "2025/2/29",
                "2025年2月30日 上午9:05",
                "20250230",
                "2025-13-01",
                "2025-00-10",
                "2025-01-03 24:00",
                "2025-01-03 9:60",
                "2025-01-03 9",
                "2025-01-03 09:05:61",
                "2025-01-0309:05",
                "03/04/2025",
                "3/4/2025 9:05",
                "03.04.2025",
                "25/1/3",
                "2025-01/03",
                "2025年1月3",
                "2025年1月",
                "2025/1/3 下午15:05",
                "2025/1/3 上午9:05 PM",
                "2025/1/3 下午0:05",
                "2025-01-03 9时",
                "2025-01-03 9时5分30",
                "32873",
                "73416",
                "1735866300",
                "4566.5",
                "45660.",
                "45660.5e3",
                "45660,5",
                "Thu, 03 Jan 2025 09:05:00 +0800",
                "Fri, 30 Feb 2025 09:05:00 +0800",
                "3 Jan 2025 09:05 CST",
                "Fri Jan 03 09:05:00 2025",
                "2025-01-03T09:05:30+25:00",
                "2025-01-03T09:05:30.1234567890",
                "soon",
                "9:05",
                "",
                "2025-01-03 09:05:00 tomorrow"
            })
    void whatIsNoTimeOrCouldBeTwoIsRefused(String text) {
        assertEquals(Optional.empty(), read(text, "usual"));
    }

    @Test
    void usualMayStandInAList() {
        Optional<Instant> expected = Optional.of(Instant.parse("2025-04-03T01:05:00Z"));
        assertEquals(expected, read("03/04/2025 9:05", "usual", "dd/MM/yyyy H:mm"));
        assertEquals(expected, read("2025年4月3日 9:05", "dd/MM/yyyy H:mm", "usual"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-03, 2025-01-02T16:00:00Z",
        "2025-01-03T09:05, 2025-01-03T01:05:00Z",
        "2025-01-03T09:05:00, 2025-01-03T01:05:00Z",
        "2025-01-03T09:05:00.5, 2025-01-03T01:05:00.500Z"
    })
    void typedCellsOfAWorkbookAreReadWhateverThePattern(String text, Instant expected) {
        assertEquals(Optional.of(expected), read(text, "d/M/yyyy HH:mm"));
        assertEquals(Optional.empty(), read(text.replace("01-03", "02-30"), "d/M/yyyy HH:mm"));
    }
}
