package io.replyledger.measure;

import io.replyledger.direct.rows.Weighed;
import java.io.Serializable;

/**
 * What a month of conversations is made of: a turn, or a part of the accounts of its rows.
 *
 * @param turn a turn, null for accounts
 * @param key key of the accounts, null for a turn
 * @param part the accounts, null for a turn
 */
record TurnOrAccount(Turn turn, KeptKey key, KeptPart part) implements Serializable, Weighed {
    private static final long WEIGHT = 800;
    /** Of a value in a distribution. */
    private static final long VALUE = 24;

    @Override
    public long weight() {
        return turn == null ? 2 * WEIGHT + VALUE * part.distribution().size() : WEIGHT;
    }

    static TurnOrAccount of(Turn turn) {
        return new TurnOrAccount(turn, null, null);
    }

    static TurnOrAccount of(KeptKey key, KeptPart part) {
        return new TurnOrAccount(null, key, part);
    }
}
