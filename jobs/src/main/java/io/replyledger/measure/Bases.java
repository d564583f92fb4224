package io.replyledger.measure;

/** Events that decide the month in which something counts. */
final class Bases {
    static final String CREATED = "created";
    static final String RECEIVED = "received";
    static final String RESOLVED = "resolved";
    static final String MONTH_END = "month_end";

    private Bases() {}

    /** Whether the month is that of the start of the record. */
    static boolean isStart(String basis) {
        return basis.equals(CREATED) || basis.equals(RECEIVED);
    }
}
