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
    static final String DELIMITERS = ",;\t|";

    private static final int SAMPLE = 1 << 12;
    private static final int SOUND_PER_DAMAGED = 9;

    private TextForm() {}

    /**
     * The encoding of a text: by its byte order mark; UTF-16 without one by its NULs; UTF-8 when its beginning is valid
     * UTF-8; else GB18030, which contains GBK and GB2312, or windows-1252, by how its high bytes stand.
     *
     * @param beginning the first bytes, which may end inside a character
     * @param isWhole the bytes are the whole text
     */
    static String encoding(byte[] beginning, boolean isWhole) {
        if (Magic.is(beginning, 0xEF, 0xBB, 0xBF)) {
            return "UTF-8";
        }
        if (Magic.is(beginning, 0xFF, 0xFE)) {
            return "UTF-16LE";
        }
        if (Magic.is(beginning, 0xFE, 0xFF)) {
            return "UTF-16BE";
        }
        String wide = wide(beginning);
        if (wide != null) {
            return wide;
        }
        if (isValid(StandardCharsets.UTF_8, beginning, isWhole) || isAlmostUtf8(beginning)) {
            return "UTF-8";
        }
        return HighBytes.of(beginning).areChinese() ? "GB18030" : "windows-1252";
    }

    /** UTF-16 by its pattern: in a header of mostly ASCII every second byte is NUL; null for anything else. */
    private static String wide(byte[] bytes) {
        int[] nuls = new int[2];
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        for (int i = 0; i < length; i++) {
            nuls[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        // A Chinese header has few ASCII characters, but its delimiters and line ends are among them.
        int enough = Math.max(1, length / 20);
        if (nuls[1] >= enough && nuls[1] > 4 * nuls[0]) {
            return "UTF-16LE";
        }
        return nuls[0] >= enough && nuls[0] > 4 * nuls[1] ? "UTF-16BE" : null;
    }

    /** UTF-8 in which a few characters are damaged: only the cells they stand in are lost, not the whole text. */
    private static boolean isAlmostUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == '\uFFFD').count();
        long sound = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return sound > SOUND_PER_DAMAGED * damaged;
    }

    /** True when bytes are valid in a character set, but for a character cut off at their end. */
    static boolean isValid(Charset charset, byte[] bytes, boolean isWhole) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, isWhole);
        return !result.isError();
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
