package io.replyledger.job;

import io.replyledger.output.Rows;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Says which business figures lack records, since the calendars do not know their years. */
final class CalendarWarnings {
    private final Rows responseTimes;

    CalendarWarnings(Rows responseTimes) {
        this.responseTimes = responseTimes;
    }

    /** One line a measure of the group. */
    void print(String group, PrintWriter err) {
        Map<String, Integer> at = responseTimes.table().positions();
        for (Object[] row : responseTimes.values()) {
            boolean isWhole = group.equals(row[at.get("provider_id")])
                    && List.of("month", "channel", "segment").stream().allMatch(c -> "all".equals(row[at.get(c)]));
            long uncovered = (Long) row[at.get("n_uncovered")];
            if (isWhole && uncovered > 0) {
                err.println("business time of " + row[at.get("measure")] + ": " + uncovered + " of " + row[at.get("n")]
                        + " records lie in years that the calendar does not know; they count in n and stand on"
                        + " no curve");
            }
        }
    }
}
