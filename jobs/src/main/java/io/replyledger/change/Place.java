package io.replyledger.change;

/**
 * Where a record counts.
 *
 * @param provider its provider
 * @param month month in which it counts; of a stock the first
 * @param until of a stock the month in which it went; null for figures of one month
 * @param channel its channel
 * @param segment its segment, empty for none
 */
record Place(String provider, String month, String until, String channel, String segment) {
    /** Later than every month. */
    static final String NEVER = "~";

    private static final String PROBE = "probe";
    private static final String WINDOW = "filing_window";
    private static final String PEAK = "filing_peak";

    /** Whether what lies here counts in a row. */
    boolean isIn(RowKey key, Lineage lineage) {
        return isMonth(key) && isInAnyMonth(key, lineage);
    }

    /** Whether it counts in a row, or would in another month. */
    boolean isInAnyMonth(RowKey key, Lineage lineage) {
        boolean isChannel = key.channel().equals(RowKey.ALL) || key.channel().equals(channel);
        return isChannel && isSegment(key.segment()) && lineage.isWithin(provider, key.provider());
    }

    private boolean isMonth(RowKey key) {
        if (until == null) {
            return Spans.holds(key.month(), month);
        }
        String end = Spans.last(key.month());
        return month.compareTo(end) <= 0 && end.compareTo(until) < 0;
    }

    private boolean isSegment(String wanted) {
        return switch (wanted) {
            case RowKey.ALL -> !segment.equals(PROBE);
            case WINDOW -> segment.equals(WINDOW) || segment.equals(PEAK);
            default -> segment.equals(wanted);
        };
    }
}
