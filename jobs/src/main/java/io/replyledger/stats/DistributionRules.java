package io.replyledger.stats;

/** What the arrays of a {@link Distribution} must satisfy. */
final class DistributionRules {
    private DistributionRules() {}

    static void check(long[] values, long[] observed, long[] censored) {
        if (values.length != observed.length || values.length != censored.length) {
            throw new IllegalArgumentException("lengths differ: " + values.length + " values, " + observed.length
                    + " observed, " + censored.length + " censored");
        }
        for (int i = 0; i < values.length; i++) {
            checkCounts(values[i], observed[i], censored[i]);
            if (i > 0 && values[i] <= values[i - 1]) {
                throw new IllegalArgumentException(
                        "values must ascend strictly: " + values[i] + " follows " + values[i - 1]);
            }
        }
    }

    static void checkCounts(long value, long observed, long censored) {
        checkValue(value);
        boolean isNegative = observed < 0 || censored < 0;
        boolean isNone = observed == 0 && censored == 0;
        if (isNegative || isNone) {
            throw new IllegalArgumentException("counts must be >= 0 and not both 0: " + observed + " observed, "
                    + censored + " censored at " + value);
        }
    }

    static void checkValue(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("values must be >= 0: " + value);
        }
    }
}
