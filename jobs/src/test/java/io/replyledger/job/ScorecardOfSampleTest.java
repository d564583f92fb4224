package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a criterion is a quantile that is published elsewhere too, both are one number, for every provider and period. */
class ScorecardOfSampleTest {

    @ParameterizedTest
    @CsvSource({
        "1.1, answer, phone, p80, demo shanghai jiangsu xuhui pudong hongkou suzhou kunshan wuxi",
        "1.2, turn_response, email, p90, shanghai xuhui pudong hongkou suzhou kunshan",
        // It delivers no mail, so its tickets count; and in whatever it rolls up to they stand beside the mails of
        // others.
        "1.2, first_response, email, p90, wuxi"
    })
    void theCriterionIsThePublishedQuantile(
            String code, String measure, String channel, String quantile, String providers) throws IOException {
        List<String> those = List.of(providers.split(" ", -1));
        Published sample = SampleRun.once().published();
        Map<String, String[]> published = new HashMap<>();
        for (Map<String, String> row :
                sample.rows("response_times", "measure", measure, "channel", channel, "clock", "business")) {
            published.put(
                    row.get("provider_id") + " " + row.get("month"), new String[] {row.get(quantile), row.get("n")});
        }
        int compared = 0;
        for (Map<String, String> row : sample.rows("scorecard")) {
            String[] wanted = published.get(row.get("provider_id") + " " + row.get("month"));
            boolean isOf = row.get("code").equals(code)
                    && those.contains(row.get("provider_id"))
                    && wanted != null
                    && !row.get("status").equals("not_measured");
            if (isOf) {
                String value = wanted[0].isEmpty() ? "" : wanted[0] + ".000000";
                assertEquals(value + " of " + wanted[1], row.get("value") + " of " + row.get("n"), row.toString());
                compared++;
            }
        }
        assertTrue(compared > 14, compared + " compared");
    }
}
