package io.replyledger.direct.rows;

import org.apache.spark.unsafe.types.UTF8String;

/**
 * Spark's texts of a column as Java's: the last ones are remembered, each where its hash says, so that what is repeated is
 * decoded once and is the same object again. Given up where most are new, as ids are.
 */
public final class RecentTexts {
    private static final int PLACES = 1_024;
    private static final int TRIED = 4_096;

    private final UTF8String[] stored = new UTF8String[PLACES];
    private final String[] texts = new String[PLACES];
    private int asked;
    private int missed;

    /** The text, whose memory Spark may use again. */
    public String of(UTF8String text) {
        if (asked == TRIED && missed > TRIED / 2) {
            return text.toString();
        }
        int place = text.hashCode() & (PLACES - 1);
        boolean isMissing = !text.equals(stored[place]);
        if (isMissing) {
            stored[place] = text.copy();
            texts[place] = text.toString();
        }
        if (asked < TRIED) {
            asked++;
            missed += isMissing ? 1 : 0;
        }
        return texts[place];
    }
}
