package io.replyledger.change;

import io.replyledger.table.Utf8Order;
import java.util.Comparator;

/**
 * What a published row is about. Columns that its table does not have are those of the whole: segment {@code all}, clock
 * {@code calendar}, no measure.
 *
 * @param table its table
 * @param provider provider, its parent or the group
 * @param month month or a longer period
 * @param channel channel or all
 * @param segment segment or all; of a scorecard the detail
 * @param measure measure, empty where the table has many; of a scorecard the criterion, dimension or emphasis
 * @param clock calendar or business
 * @param basis event that decides the month
 */
public record RowKey(
        ComparedTable table,
        String provider,
        String month,
        String channel,
        String segment,
        String measure,
        String clock,
        String basis) {
    static final String ALL = "all";
    static final String BUSINESS = "business";
    static final String MONTH_END = "month_end";

    /** The order of rows in a file. */
    static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::table)
            .thenComparing(RowKey::provider, Utf8Order.TEXTS)
            .thenComparing(RowKey::month)
            .thenComparing(RowKey::channel)
            .thenComparing(RowKey::segment)
            .thenComparing(RowKey::measure)
            .thenComparing(RowKey::clock)
            .thenComparing(RowKey::basis);

    /** Whether its times are open time only. */
    public boolean isBusiness() {
        return clock.equals(BUSINESS);
    }

    boolean isStock() {
        return basis.equals(MONTH_END);
    }

    /** Not a part by channel or segment. */
    boolean isWhole() {
        return channel.equals(ALL) && segment.equals(ALL);
    }

    /** Whether both are about the same but for what they sum up. */
    boolean isLike(RowKey other) {
        return table == other.table
                && measure.equals(other.measure)
                && clock.equals(other.clock)
                && basis.equals(other.basis);
    }
}
