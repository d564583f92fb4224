package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "ms, 1500, PT1.5S",
        "s, 90, PT1M30S",
        "s, 0.25, PT0.25S",
        "min, 45.5, PT45M30S",
        "h, 1.25, PT1H15M",
        "h, -0.5, PT-30M",
        "s, 0, PT0S",
        "days, 2, PT48H",
        "days, 0.38400462962963, PT9H12M58S",
        "days, 0.999988425925926, PT23H59M59S",
        "H:mm:ss, 9:12:58, PT9H12M58S",
        "H:mm, 0:05, PT5M",
        "H时m分, 1时5分, PT1H5M"
    })
    void aDurationIsReadInItsUnit(String unit, String text, Duration expected) {
        assertEquals(Optional.of(expected.toNanos()), new Durations(unit).nanos(text));
    }

    @ParameterizedTest
    @CsvSource({
        "s, soon",
        "s, '1,5'",
        "s, 1e30",
        "s, 1e-999999999",
        "days, 1e999999999",
        "min, ''",
        "H:mm, 9:75",
        "H:mm:ss, 25:00:00",
        "H:mm, 9"
    })
    void whatIsNoDurationIsRefused(String unit, String text) {
        assertEquals(Optional.empty(), new Durations(unit).nanos(text));
    }
}
