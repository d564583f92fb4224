package io.replyledger.measure;

import java.io.Serializable;

/**
 * What a month of conversations is made of: a turn, or a part of the accounts of its rows.
 *
 * @param turn a turn, null for accounts
 * @param key key of the accounts, null for a turn
 * @param part the accounts, null for a turn
 */
record TurnOrAccount(Turn turn, KeptKey key, KeptPart part) implements Serializable {
    static TurnOrAccount of(Turn turn) {
        return new TurnOrAccount(turn, null, null);
    }

    static TurnOrAccount of(KeptKey key, KeptPart part) {
        return new TurnOrAccount(null, key, part);
    }
}
