package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Criterion;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every criterion, counted by DuckDB from the records of the sample, gives what was published. */
class RecountedCriteriaTest {
    static final List<String> PROVIDERS = List.of("xuhui", "pudong", "hongkou", "suzhou", "wuxi", "kunshan");
    static final List<String> MONTHS = List.of("2024-12", "2025-02", "2025-03");
    /** Of which everything is delivered. */
    private static final String WHOLE = "xuhui 2025-02";

    private static final double ROUNDING = 1e-6;
    /** Rests on published scores, which have one decimal. */
    private static final Map<String, Double> COARSER = Map.of("20.2", 0.1);

    private static final Map<String, Map<String, String>> PUBLISHED = new HashMap<>();
    private static CriteriaRecount recount;

    @BeforeAll
    static void publish() throws Exception {
        Published sample = SampleRun.once().published();
        for (Map<String, String> row : sample.rows("scorecard")) {
            PUBLISHED.put(row.get("provider_id") + " " + row.get("month") + " " + row.get("code"), row);
        }
        recount = new CriteriaRecount(sample);
    }

    @AfterAll
    static void close() throws Exception {
        recount.close();
    }

    @TestFactory
    Stream<DynamicTest> theFigureIsTheSame() throws IOException {
        return CriteriaRecount.queries().stream()
                .map(q -> dynamicTest(q.code(), () -> {
                    for (String provider : PROVIDERS) {
                        for (String month : MONTHS) {
                            compare(q, provider, month);
                        }
                    }
                }));
    }

    private static void compare(CriteriaRecount.Query query, String provider, String month) throws Exception {
        Map<String, String> row = PUBLISHED.get(provider + " " + month + " " + query.code());
        if (row.get("status").equals("not_measured")) {
            assertTrue(!WHOLE.equals(provider + " " + month), row.toString());
            return;
        }
        CriteriaRecount.Counted counted = recount.count(query, provider, month);
        String both = row + " but DuckDB counts " + counted;
        assertEquals(counted.n(), Long.parseLong(row.get("n")), both);
        if (counted.censored() != null && counted.n() > 0) {
            assertEquals(counted.censored(), Long.parseLong(row.get("n_censored")), both);
        }
        if (counted.value() == null || row.get("value").isEmpty()) {
            assertTrue(counted.value() == null && row.get("value").isEmpty(), both);
        } else {
            double tolerance = COARSER.getOrDefault(query.code(), ROUNDING);
            assertEquals(counted.value(), Double.parseDouble(row.get("value")), tolerance, both);
        }
    }

    @Test
    void nothingIsLeftOut() throws IOException {
        List<String> measured = Catalogue.builtIn().criteria().stream()
                .map(Criterion::code)
                .sorted()
                .toList();
        List<String> recounted = CriteriaRecount.queries().stream()
                .map(CriteriaRecount.Query::code)
                .sorted()
                .toList();
        assertEquals(measured, recounted);
    }
}
