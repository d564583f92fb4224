package io.replyledger.export;

/** Texts from escapes, such as those of JSON, may hold halves of characters, which no encoding can write. */
final class WholeCharacters {
    private static final char UNDECODABLE = '\uFFFD';

    private WholeCharacters() {}

    /** The text with U+FFFD for every half of a character, as for bytes that are no text. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? UNDECODABLE : c));
        return whole.toString();
    }
}
