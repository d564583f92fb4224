package io.replyledger.table;

/**
 * Texts of a column that come again and again, found by their bytes: what is repeated is decoded once, and is the same
 * object again. Four words hold all bytes of a text of up to 32, so that finding one follows no pointer. Given up where most
 * are new, as ids are. Not for several threads.
 */
public final class ShortTexts {
    /** Longest text that four words hold, in bytes. */
    public static final int LONGEST = 32;

    private static final int PLACE_BITS = 10;
    private static final int PLACES = 1 << PLACE_BITS;
    private static final int WORDS = 4;
    private static final int TRIED = 4_096;
    /** Odd numbers without pattern, from the golden ratio and others. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long OTHER_SPREAD = 0xC2B2AE3D27D4EB4FL;

    private long[] words;
    private byte[] lengths;
    private String[] texts;
    private int place;
    private int asked;
    private int missed;

    /** Where the bytes of a text are read. */
    public interface Bytes {

        /** Eight bytes from a position on, in whatever order, always the same. */
        long eight(int position);

        /** Four bytes from a position on. */
        int four(int position);

        /** One byte. */
        byte one(int position);
    }

    /** Whether to ask: not for long texts, nor in a column in which most are new. */
    public boolean isOfUse(int length) {
        return length > 0 && length <= LONGEST && (asked < TRIED || missed <= TRIED / 2);
    }

    /**
     * The text of these bytes where it is remembered, else null; then {@link #keep} takes it.
     *
     * @param length bytes of the text, at most {@link #LONGEST}
     */
    public String find(Bytes bytes, int length) {
        if (words == null) {
            words = new long[PLACES * WORDS];
            lengths = new byte[PLACES];
            texts = new String[PLACES];
        }
        boolean isLong = length > 2 * Long.BYTES;
        long first = length < Long.BYTES ? few(bytes, length) : bytes.eight(0);
        long last = length < Long.BYTES ? 0 : bytes.eight(length - Long.BYTES);
        long second = isLong ? bytes.eight(Long.BYTES) : 0;
        long third = isLong ? bytes.eight(length - 2 * Long.BYTES) : 0;
        long hash =
                ((first ^ Long.rotateLeft(second, 21)) * SPREAD) ^ ((last ^ Long.rotateLeft(third, 21)) * OTHER_SPREAD);
        place = (int) ((hash * SPREAD) >>> (Long.SIZE - PLACE_BITS));
        int word = place * WORDS;
        boolean isFound = lengths[place] == length
                && words[word] == first
                && words[word + 1] == last
                && words[word + 2] == second
                && words[word + 3] == third;
        if (!isFound) {
            words[word] = first;
            words[word + 1] = last;
            words[word + 2] = second;
            words[word + 3] = third;
            lengths[place] = (byte) length;
            texts[place] = null;
        }
        count(isFound);
        return texts[place];
    }

    private void count(boolean isFound) {
        if (asked < TRIED) {
            asked++;
            missed += isFound ? 0 : 1;
        }
    }

    /** Up to seven bytes as one word; of texts of one length no two have the same. */
    private static long few(Bytes bytes, int length) {
        if (length >= Integer.BYTES) {
            return ((long) bytes.four(0) << Integer.SIZE) ^ (bytes.four(length - Integer.BYTES) & 0xFFFFFFFFL);
        }
        long word = 0;
        for (int i = 0; i < length; i++) {
            word = (word << Byte.SIZE) | (bytes.one(i) & 0xFF);
        }
        return word;
    }

    /** Remembers the text that was last not found. */
    public String keep(String text) {
        texts[place] = text;
        return text;
    }
}
