package io.replyledger.sample.world;

/** How urgent a request is. */
public enum Priority {
    /** Before everything else. */
    URGENT(0.45),
    /** Before the ordinary ones. */
    HIGH(0.7),
    /** Ordinary. */
    NORMAL(1.0),
    /** When there is time. */
    LOW(1.4),
    /** Nobody set one. */
    NONE(1.0);

    private final double factor;

    Priority(double factor) {
        this.factor = factor;
    }

    /** How long it takes against an ordinary request. */
    double factor() {
        return factor;
    }
}
