package io.replyledger.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Detects the encoding and the delimiter of a text from its beginning. */
final class TextForm {
    private static final String DELIMITERS = ",;\t|";

    private TextForm() {}

    /**
     * The encoding of a text: by its byte order mark, else UTF-8 when its beginning is valid UTF-8, else GB18030, which
     * contains GBK and GB2312.
     *
     * @param beginning the first bytes, which may end inside a character
     * @param isWhole the bytes are the whole text
     */
    static String encoding(byte[] beginning, boolean isWhole) {
        if (starts(beginning, 0xEF, 0xBB, 0xBF)) {
            return "UTF-8";
        }
        if (starts(beginning, 0xFF, 0xFE)) {
            return "UTF-16LE";
        }
        if (starts(beginning, 0xFE, 0xFF)) {
            return "UTF-16BE";
        }
        return isValid(StandardCharsets.UTF_8, beginning, isWhole) ? "UTF-8" : "GB18030";
    }

    private static boolean isValid(Charset charset, byte[] bytes, boolean isWhole) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, isWhole);
        return !result.isError();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The delimiter that stands most often outside quotes in the first line; a comma when none does. */
    static char delimiter(String beginning) {
        int[] counts = new int[DELIMITERS.length()];
        boolean isQuoted = false;
        for (int i = 0; i < beginning.length(); i++) {
            char c = beginning.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!isQuoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
