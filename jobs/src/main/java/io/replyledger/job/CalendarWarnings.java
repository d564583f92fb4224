package io.replyledger.job;

import io.replyledger.measure.Periods;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Says which business figures lack records, since the calendars do not know their years. */
final class CalendarWarnings {
    private final PublishedPeriods responseTimes;

    CalendarWarnings(PublishedPeriods responseTimes) {
        this.responseTimes = responseTimes;
    }

    /** One line a measure of the group. */
    void print(String group, PrintWriter err) throws IOException {
        Map<String, Integer> at = responseTimes.positions();
        for (Object[] row : responseTimes.rows(Periods.ALL)) {
            boolean isWhole = group.equals(row[at.get("provider_id")])
                    && List.of("channel", "segment").stream().allMatch(c -> "all".equals(row[at.get(c)]));
            long uncovered = (Long) row[at.get("n_uncovered")];
            if (isWhole && uncovered > 0) {
                err.println("business time of " + row[at.get("measure")] + ": " + uncovered + " of " + row[at.get("n")]
                        + " records lie in years that the calendar does not know; they count in n and stand on"
                        + " no curve");
            }
        }
    }
}
