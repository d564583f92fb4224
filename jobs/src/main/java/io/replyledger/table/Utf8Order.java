package io.replyledger.table;

import java.util.Comparator;

/** The order of texts in everything that is kept or published: by their UTF-8 bytes, which is that of their code points. */
public final class Utf8Order {
    public static final Comparator<String> TEXTS = Utf8Order::compare;

    private Utf8Order() {}

    /** Compares without encoding: only where two UTF-16 units differ can surrogates stand out of order. */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char one = a.charAt(i);
            char other = b.charAt(i);
            if (one != other) {
                return Integer.compare(rank(one), rank(other));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for characters behind all that take a single unit. */
    private static int rank(char unit) {
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        return unit + Character.MAX_VALUE;
    }
}
