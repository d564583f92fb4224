package io.replyledger.export;

/**
 * How the bytes above 0x7F of a text stand: Chinese in GB18030 comes in pairs, most of them among the frequent characters
 * and punctuation of GB2312, that is lead bytes A1-A3 and B0-D7; accents in windows-1252 stand mostly alone among ASCII
 * letters, or in pairs such as {@code öß} that fall among rare characters.
 *
 * @param frequent pairs that are frequent in Chinese
 * @param rare other pairs
 * @param single high bytes that make no pair with the byte after them
 */
record HighBytes(int frequent, int rare, int single) {
    private static final int HIGH = 0x80;

    static HighBytes of(byte[] bytes) {
        int frequent = 0;
        int rare = 0;
        int single = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < HIGH) {
                continue;
            }
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            if (trail < HIGH) {
                // GBK has characters with such a second byte, rare ones; an accent before a letter is no such.
                single++;
            } else {
                boolean isFrequent =
                        trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
                frequent += isFrequent ? 1 : 0;
                rare += isFrequent ? 0 : 1;
                i++;
            }
        }
        return new HighBytes(frequent, rare, single);
    }

    /** True when they are rather Chinese than western. */
    boolean areChinese() {
        return frequent > rare + single;
    }
}
