package io.replyledger.measure;

import io.replyledger.direct.rows.Weighed;
import java.io.Serializable;

/**
 * What a kept part is about; see the table {@code kept}. Texts that do not apply are empty.
 *
 * @param kind {@link #MEASURE}, {@link #OPEN}, {@link #DIFFERENCE}, {@link #ROWS} or {@link #FINDING}
 * @param record record type
 * @param provider provider
 * @param month month of the start event
 * @param channel channel
 * @param segment segment
 * @param measure measure
 * @param clock clock
 * @param basis event that decides the month
 * @param source source
 * @param sourceFile file
 * @param reason standing of rows, or the finding
 */
public record KeptKey(
        String kind,
        String record,
        String provider,
        String month,
        String channel,
        String segment,
        String measure,
        String clock,
        String basis,
        String source,
        String sourceFile,
        String reason)
        implements Serializable, Weighed {
    /** Read from a file or a stream each text is an object of its own. */
    private static final long WEIGHT = 700;

    public static final String MEASURE = "measure";
    public static final String OPEN = "open";
    public static final String DIFFERENCE = "difference";
    public static final String ROWS = "rows";
    public static final String FINDING = "finding";

    static KeptKey rows(
            String kind, String record, String provider, String month, String source, String file, String reason) {
        return new KeptKey(kind, record, provider, month, "", "", "", "", "", source, file, reason);
    }

    @Override
    public long weight() {
        return WEIGHT;
    }

    /** Whether it is of measurements; else it is an account of rows. */
    boolean isMeasured() {
        return kind.equals(MEASURE) || kind.equals(OPEN);
    }

    /** Whether it is of mystery contacts. */
    public boolean isProbe() {
        return segment.equals(Segments.PROBE);
    }

    /** The same distribution as part of a larger whole, of whatever source. */
    KeptKey rolledUp(String newProvider, String newChannel, String newSegment) {
        return new KeptKey(MEASURE, "", newProvider, month, newChannel, newSegment, measure, clock, basis, "", "", "");
    }

    /** The same in another month or period. */
    KeptKey in(String period) {
        return new KeptKey(
                kind, record, provider, period, channel, segment, measure, clock, basis, source, sourceFile, reason);
    }
}
