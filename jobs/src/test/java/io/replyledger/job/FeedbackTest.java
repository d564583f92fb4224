package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feedback from receipt to follow-up: literal rows in, the row of feedback.csv out. */
class FeedbackTest {
    private static final String HEADER =
            "feedback_id,channel,kind,received_at,acknowledged_at,acted_at,resolved_at,closed_at,"
                    + "followed_up_at,returned_at,initiative_id,score,scale_min,scale_max";

    @TempDir
    private Path temporary;

    private Path exports;
    private Published published;

    @BeforeEach
    void publish() throws IOException {
        exports = temporary.resolve("exports");
        published = new Published(temporary.resolve("out"));
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: Asia/Shanghai",
                "calendar: cn-office",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: fb, files: \"*.csv\", mapping: canonical-feedback, provider: own, selects: all,",
                "     exported_at: {name: \"(\\\\d{8})\"}}");
        Runs.write(
                exports.resolve("feedback-20250601.csv"),
                HEADER,
                // Friday evening to Monday morning: five minutes before closing and five after opening.
                "1,phone,complaint,2025-03-07 17:55:00,2025-03-10 09:05:00,,2025-03-12 10:00:00,2025-03-13 10:00:00,"
                        + "2025-03-20 10:00:00,,I1,5,1,5",
                // Nobody acknowledged; the first action does. Resolved after more than 30 days, came back in 10.
                "2,wechat,opinion,2025-03-10 10:00:00,,2025-03-10 11:00:00,2025-04-20 10:00:00,,,2025-04-30"
                        + " 10:00:00,,3,1,5",
                // Closed without a resolution: censored there.
                "3,phone,suggestion,2025-03-11 10:00:00,2025-03-11 10:10:00,,,2025-03-16 10:00:00,,,,,,",
                // Nothing has been heard of it.
                "4,phone,complaint,2025-03-31 10:00:00,,,,,,,,,,");
        Runs.done(exports, published.out());
    }

    private void assertCells(Map<String, String> row, String... expected) {
        for (int i = 0; i < expected.length; i += 2) {
            assertEquals(expected[i + 1], row.get(expected[i]), expected[i]);
        }
    }

    @Test
    void whatWasReceivedInAMonthIsFollowedToItsResolution() throws IOException {
        // Times to the resolution in days: 4.67, 41, censored at 5 and 61.58. At 30 days S = 3/4.
        assertCells(
                published.row(
                        "feedback", "provider_id", "own", "month", "2025-03", "channel", "all", "basis", "received"),
                "n_received",
                "4",
                "n_acknowledged",
                "3",
                "n_resolved",
                "2",
                "ack_p50",
                "3600",
                "ack_p90",
                "",
                "resolve_p50",
                "3542400",
                "resolved_30d",
                "0.250000",
                "n_rated",
                "2",
                "rating_rate",
                "0.500000",
                "satisfied_rate",
                "0.500000",
                "follow_up_rate",
                "",
                "maturity",
                "final");
    }

    @Test
    void whatWasResolvedInAMonthIsFollowedUpImprovedOrReturned() throws IOException {
        assertCells(
                published.row(
                        "feedback", "provider_id", "own", "month", "2025-03", "channel", "all", "basis", "resolved"),
                "follow_up_rate",
                "1.000000",
                "improvement_rate",
                "1.000000",
                "returned_rate",
                "0.000000",
                "n_received",
                "");
        assertCells(
                published.row(
                        "feedback", "provider_id", "own", "month", "2025-04", "channel", "all", "basis", "resolved"),
                "follow_up_rate",
                "0.000000",
                "improvement_rate",
                "0.000000",
                "returned_rate",
                "1.000000");
    }

    @Test
    void businessTimeSkipsTheWeekend() throws IOException {
        Map<String, String> row = published.row(
                "response_times",
                "provider_id",
                "own",
                "month",
                "2025-03",
                "channel",
                "phone",
                "measure",
                "feedback_ack",
                "basis",
                "received",
                "clock",
                "business");
        // 600 s, 600 s, and one that waits.
        assertCells(row, "n", "3", "n_censored", "1", "p50", "600", "p90", "", "status", "low_n");
        Map<String, String> calendar = published.row(
                "response_times",
                "provider_id",
                "own",
                "month",
                "2025-03",
                "channel",
                "phone",
                "measure",
                "feedback_ack",
                "basis",
                "received");
        assertCells(calendar, "n", "3", "p50", "227400");
    }
}
