package io.replyledger.canonical;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * Remembers the pseudonyms of short identifiers of ASCII, each in one line of memory: an export names a hundred thousand clients
 * in no order, and every object on the way to one of them would be fetched from afar. Of what is named all the time the
 * pseudonym is the same object again. Not for several threads.
 */
final class PseudonymTable {
    /** Longest identifier, in characters. */
    static final int LONGEST = 16;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long OTHER_SPREAD = 0xC2B2AE3D27D4EB4FL;
    private static final int FIRST_BITS = 6;
    /** The identifier in two words, and its pseudonym. */
    private static final int WORDS = 4;
    /** Places side by side that a key may take: two fill a line of memory. */
    private static final int NEIGHBOURS = 4;

    private static final int DIGITS = 32;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    /** The two digits of every byte. */
    private static final short[] HEX = digitsOfBytes();

    private static final int RECENT = 1 << 10;

    private final int most;
    private final UnaryOperator<String> make;
    private final String[] recentTexts = new String[RECENT];
    private final String[] recent = new String[RECENT];
    private long[] table = new long[WORDS << FIRST_BITS];
    private int shift = Long.SIZE - FIRST_BITS;
    private int taken;
    private int pushedOut;

    /**
     * A table.
     *
     * @param most so many places it has at least when it has grown
     * @param make makes the pseudonym of an identifier: 32 digits in base 16
     */
    PseudonymTable(int most, UnaryOperator<String> make) {
        this.most = most;
        this.make = make;
    }

    /** Whether it remembers such a text. */
    static boolean takes(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** The pseudonym of a text that it takes. */
    String of(String text) {
        int hash = text.hashCode();
        int at = (hash ^ hash >>> Short.SIZE) & (RECENT - 1);
        if (!text.equals(recentTexts[at])) {
            recent[at] = found(word(text, 0), word(text, Long.BYTES), text);
            recentTexts[at] = text;
        }
        return recent[at];
    }

    /** Eight characters from a position on; as many zeros as are missing. */
    private static long word(String text, int from) {
        long word = 0;
        int end = Math.min(text.length(), from + Long.BYTES);
        for (int i = from; i < end; i++) {
            word = (word << Byte.SIZE) | text.charAt(i);
        }
        return word;
    }

    private String found(long first, long second, String text) {
        int home = home(first, second);
        for (int i = 0; i < NEIGHBOURS; i++) {
            int place = place(home + i);
            if (table[place] == first && table[place + 1] == second) {
                return text(table[place + 2], table[place + 3]);
            }
        }
        String made = make.apply(text);
        keep(
                first,
                second,
                HexFormat.fromHexDigitsToLong(made, 0, DIGITS / 2),
                HexFormat.fromHexDigitsToLong(made, DIGITS / 2, DIGITS));
        if (taken > places() / 2 && places() < most) {
            grow();
        }
        return made;
    }

    private int places() {
        return table.length / WORDS;
    }

    private int home(long first, long second) {
        long mixed = (first * SPREAD) ^ (Long.rotateLeft(second, 31) * OTHER_SPREAD);
        return (int) ((mixed * SPREAD) >>> shift);
    }

    private int place(int number) {
        return (number & (places() - 1)) * WORDS;
    }

    private void keep(long first, long second, long high, long low) {
        int home = home(first, second);
        int free = 0;
        // No text begins with a zero.
        while (free < NEIGHBOURS && table[place(home + free)] != 0) {
            free++;
        }
        taken += free < NEIGHBOURS ? 1 : 0;
        int place = place(home + (free < NEIGHBOURS ? free : pushedOut++ & (NEIGHBOURS - 1)));
        table[place] = first;
        table[place + 1] = second;
        table[place + 2] = high;
        table[place + 3] = low;
    }

    private void grow() {
        long[] former = table;
        table = new long[2 * former.length];
        shift--;
        taken = 0;
        for (int i = 0; i < former.length; i += WORDS) {
            if (former[i] != 0) {
                keep(former[i], former[i + 1], former[i + 2], former[i + 3]);
            }
        }
    }

    private static short[] digitsOfBytes() {
        short[] all = new short[1 << Byte.SIZE];
        for (int i = 0; i < all.length; i++) {
            byte[] two = HexFormat.of().toHexDigits((byte) i).getBytes(StandardCharsets.US_ASCII);
            all[i] = (short) SHORT.get(two, 0);
        }
        return all;
    }

    private static String text(long high, long low) {
        byte[] digits = new byte[DIGITS];
        for (int i = 0; i < Long.BYTES; i++) {
            int right = Long.SIZE - Byte.SIZE * (i + 1);
            SHORT.set(digits, 2 * i, HEX[(int) (high >>> right) & 0xFF]);
            SHORT.set(digits, 2 * (i + Long.BYTES), HEX[(int) (low >>> right) & 0xFF]);
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }
}
