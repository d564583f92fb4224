package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sure surveys, effects and trends are: by what DuckDB counts, and the distributions of Commons Math. */
class RecountedIntervalsTest {
    private static final double ROUNDING = 1e-6;
    private static final double UPPER = 0.975;
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double Z = NORMAL.inverseCumulativeProbability(UPPER);
    private static final Map<String, Map<String, String>> PUBLISHED = new HashMap<>();
    private static final Map<String, Map<String, String>> P_VALUES = new HashMap<>();
    private static CriteriaRecount recount;

    /** How an interval comes of what was counted; null for none. */
    private interface Rule {
        double[] limits(Map<String, Object> counted);
    }

    @BeforeAll
    static void publish() throws Exception {
        Published sample = SampleRun.once().published();
        sample.rows("scorecard").forEach(row -> PUBLISHED.put(key(row), row));
        sample.rows("scorecard_detail", "detail", "p_value").forEach(row -> P_VALUES.put(key(row), row));
        recount = new CriteriaRecount(sample);
    }

    @AfterAll
    static void close() throws Exception {
        recount.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.6", "12.6", "13.6", "14.6", "15.5", "16.4", "17.6", "18.4"})
    void differencesAsWelchHasThem(String code) throws Exception {
        compare(code, RecountedIntervalsTest::welch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.6", "19.4"})
    void correlationsAsFisherHasThem(String code) throws Exception {
        compare(code, RecountedIntervalsTest::fisher);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6", "4.5", "6.6", "7.6", "20.3"})
    void sharesOfAnswersAsWilsonHasThem(String code) throws Exception {
        compare(code, RecountedIntervalsTest::wilson);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "8.2", "19.1", "19.2", "19.6", "20.2"})
    void whatIsNoSampleHasNone(String code) throws Exception {
        compare(code, counted -> null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.6", "20.6"})
    void trendsAsMannAndKendallHaveThem(String code) throws Exception {
        CriteriaRecount.Query query = query(code);
        int compared = 0;
        for (String key : P_VALUES.keySet()) {
            String[] of = key.split(" ", -1);
            boolean isOne = of[2].equals(code)
                    && RecountedCriteriaTest.PROVIDERS.contains(of[0])
                    && RecountedCriteriaTest.MONTHS.contains(of[1]);
            if (isOne) {
                Map<String, Object> counted = recount.row(query, of[0], of[1]);
                double rising = number(counted, "rising");
                double z = Math.max(0, Math.abs(rising) - 1) / Math.sqrt(number(counted, "spread"));
                double p = 2 * NORMAL.cumulativeProbability(-z);
                assertEquals(p, Double.parseDouble(P_VALUES.get(key).get("value")), ROUNDING, key + " " + counted);
                compared++;
            }
        }
        assertTrue(compared >= 3, code + " compared " + compared);
    }

    private static void compare(String code, Rule rule) throws Exception {
        CriteriaRecount.Query query = query(code);
        int compared = 0;
        for (String provider : RecountedCriteriaTest.PROVIDERS) {
            for (String month : RecountedCriteriaTest.MONTHS) {
                Map<String, String> row = PUBLISHED.get(provider + " " + month + " " + code);
                if (!row.get("value").isEmpty()) {
                    Map<String, Object> counted = recount.row(query, provider, month);
                    same(rule.limits(counted), row, row + " but DuckDB counts " + counted);
                    compared++;
                }
            }
        }
        assertTrue(compared > 0, code);
    }

    private static void same(double[] limits, Map<String, String> row, String both) {
        if (limits == null) {
            assertEquals("", row.get("low") + row.get("high"), both);
            return;
        }
        assertTrue(!row.get("low").isEmpty() && !row.get("high").isEmpty(), both);
        assertEquals(limits[0], Double.parseDouble(row.get("low")), ROUNDING, both);
        assertEquals(limits[1], Double.parseDouble(row.get("high")), ROUNDING, both);
    }

    private static double[] welch(Map<String, Object> counted) {
        if (counted.get("spread") == null) {
            return null;
        }
        double value = number(counted, "value");
        double spread = number(counted, "spread");
        double half = spread == 0
                ? 0
                : Math.sqrt(spread) * new TDistribution(number(counted, "degrees")).inverseCumulativeProbability(UPPER);
        return new double[] {value - half, value + half};
    }

    private static double[] fisher(Map<String, Object> counted) {
        double rho = number(counted, "value");
        double n = number(counted, "n");
        double middle = 0.5 * Math.log((1 + rho) / (1 - rho));
        double half = Z / Math.sqrt(n - 3);
        return n <= 3 ? null : new double[] {Math.tanh(middle - half), Math.tanh(middle + half)};
    }

    private static double[] wilson(Map<String, Object> counted) {
        double share = number(counted, "value");
        double n = number(counted, "n");
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new double[] {middle - half, middle + half};
    }

    private static double number(Map<String, Object> counted, String column) {
        return ((Number) counted.get(column)).doubleValue();
    }

    private static CriteriaRecount.Query query(String code) throws Exception {
        return CriteriaRecount.queries().stream()
                .filter(q -> q.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String key(Map<String, String> row) {
        return row.get("provider_id") + " " + row.get("month") + " " + row.get("code");
    }
}
