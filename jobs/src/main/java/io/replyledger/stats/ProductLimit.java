package io.replyledger.stats;

/**
 * The state of the product-limit estimate on its walk along the ascending values.
 *
 * <p>Between two censorings the product of (at risk - events) / at risk telescopes into one fraction of integers, and
 * so does Greenwood's sum. Hence everything is computed from the anchor, the state just after the last censoring, not
 * from the step before: rounding does not pile up, and before the first censoring S and F are correctly rounded
 * fractions.
 */
final class ProductLimit {
    private final long n;
    private long atRisk;
    private long events;
    private long anchorAtRisk;
    private double anchorSurvival = 1;
    private double anchorLogVariance = 0;

    ProductLimit(long n) {
        this.n = n;
        atRisk = n;
        anchorAtRisk = n;
    }

    void observe(long count) {
        atRisk -= count;
        events += count;
    }

    /** To be told after the events of the same value: for those, the censored were still at risk. */
    void censor(long count) {
        if (count > 0) {
            anchorSurvival = survival();
            anchorLogVariance = logVariance();
            atRisk -= count;
            anchorAtRisk = atRisk;
        }
    }

    /** Number of events so far. */
    long events() {
        return events;
    }

    double survival() {
        return anchorSurvival * atRisk / anchorAtRisk;
    }

    double share() {
        boolean isCensoredYet = atRisk + events < n;
        return isCensoredYet ? 1 - survival() : (double) events / n;
    }

    /** Greenwood's sum of d / (n (n - d)), each term being 1 / (n - d) - 1 / n; infinite once S is 0. */
    double logVariance() {
        return anchorLogVariance + logVariance(anchorAtRisk, atRisk);
    }

    /** The sum between two censorings, from how many were at risk to how many are left. */
    static double logVariance(long from, double left) {
        return (from - left) / (from * left);
    }
}
