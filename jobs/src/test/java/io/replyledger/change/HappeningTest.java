package io.replyledger.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened to a record, from what was seen of it before and after. */
class HappeningTest {
    @ParameterizedTest
    @CsvSource({
        "observed, 60, 30, observed, 60, 30, SAME",
        "open, , , open, , , SAME",
        "open, , , observed, 60, 30, DONE",
        "open, , , untimed_event, , , DONE",
        "open, , , censored, 60, 30, ENDED",
        "open, , , untimed_end, , , ENDED",
        "observed, 60, 30, open, , , OPEN_AGAIN",
        "observed, 60, 30, observed, 90, 45, CORRECTED",
        "observed, 60, 30, censored, 60, 30, CORRECTED",
        "observed, 60, 30, observed, 90, 30, CORRECTED_OUTSIDE_HOURS",
        "observed, 60, , observed, 90, , CORRECTED",
        "observed, 60, 30, observed, 60, 20, OTHER_HOURS",
        "observed, 60, , observed, 60, 20, OTHER_HOURS"
    })
    void whatWasSeenTellsWhatHappened(
            String was, Long wasSeconds, Long wasBusiness, String is, Long seconds, Long business, Happening expected) {
        assertEquals(
                expected,
                Happening.between(
                        List.of(new Reading(was, wasSeconds, wasBusiness)),
                        List.of(new Reading(is, seconds, business))));
    }
}
