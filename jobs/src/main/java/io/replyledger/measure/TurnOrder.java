package io.replyledger.measure;

import io.replyledger.direct.rows.Weighed;
import io.replyledger.table.Utf8Order;
import java.io.Serializable;
import java.util.Comparator;

/**
 * Brings turns to the months that keep them, in the total order of their cases: month of the start, source, record id, start,
 * place of the row. The accounts of a month stand before its turns.
 */
final class TurnOrder implements Comparator<TurnOrder.Key>, Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What the order goes by.
     *
     * @param month month that keeps it
     * @param startMonth month of the start, empty for accounts
     * @param source source
     * @param id record id of the case
     * @param at start in microseconds since 1970
     * @param sourceFile file of the row
     * @param sourceRow row in it
     */
    record Key(String month, String startMonth, String source, String id, long at, String sourceFile, long sourceRow)
            implements Serializable, Weighed {
        private static final long WEIGHT = 400;

        @Override
        public long weight() {
            return WEIGHT;
        }

        static Key of(Turn turn) {
            Message first = turn.first();
            return new Key(
                    turn.month(),
                    first.startMonth(),
                    first.source(),
                    TurnMeasuring.id(turn),
                    first.at(),
                    first.sourceFile(),
                    first.sourceRow());
        }

        static Key ofAccounts(String month) {
            return new Key(month, "", "", "", 0, "", 0);
        }
    }

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::month)
            .thenComparing(Key::startMonth)
            .thenComparing(Key::source, Utf8Order::compare)
            .thenComparing(Key::id)
            .thenComparingLong(Key::at)
            .thenComparing(Key::sourceFile, Utf8Order::compare)
            .thenComparingLong(Key::sourceRow);

    @Override
    public int compare(Key a, Key b) {
        return ORDER.compare(a, b);
    }
}
