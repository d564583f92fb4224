package io.replyledger.stats;

/** The one confidence level in use: 95 %, two-sided, equal tails. */
final class Confidence {
    /** Probability left out on either side. */
    static final double TAIL = 0.025;

    /** The 0.975 quantile of the standard normal distribution. */
    static final double Z = 1.959963984540054;

    private Confidence() {}
}
