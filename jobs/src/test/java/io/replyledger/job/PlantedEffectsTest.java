package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes ratings of the sample better or worse is found in the whole group, and nothing where nothing is planted. */
class PlantedEffectsTest {
    private static final double ROUNDING = 1e-6;

    /** Points are rounded and end at 1 and 5, and other effects mix in, so a size is found to one half of it. */
    @ParameterizedTest
    @CsvSource({
        "10.6, 0.3", // a package of its own
        "13.6, 0.3", // certified staff
        "12.6, 0.9", // a declined request, by which the accepted ones are better
        "17.6, 0.8" // a client that leaves, by which those that stay are better
    })
    void whatIsPlantedIsFound(String code, double planted) throws IOException {
        Map<String, String> row = row(code);
        assertTrue(number(row, "low") > 0, row.toString());
        assertEquals(planted, number(row, "value"), planted / 2, row.toString());
        assertEquals(number(row, "value"), beside(code, "group") - beside(code, "comparison"), 2 * ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({"14.6", "15.5"})
    void nothingIsFoundWhereNothingIsPlanted(String code) throws IOException {
        Map<String, String> row = row(code);
        assertTrue(number(row, "low") < 0 && number(row, "high") > 0, row.toString());
        assertTrue(number(row, "high") - number(row, "low") < 0.3, row.toString());
    }

    private static Map<String, String> row(String code) throws IOException {
        String basis = code.equals("14.6") ? "completed" : "created";
        Map<String, String> row = SampleRun.once()
                .published()
                .row("scorecard", "provider_id", "demo", "month", "2025-03", "code", code, "basis", basis);
        assertEquals("measured", row.get("status") + row.get("reason"), row.toString());
        return row;
    }

    private static double beside(String code, String detail) throws IOException {
        return number(
                SampleRun.once()
                        .published()
                        .row(
                                "scorecard_detail",
                                "provider_id",
                                "demo",
                                "month",
                                "2025-03",
                                "code",
                                code,
                                "detail",
                                detail),
                "value");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
