package io.replyledger.canonical;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The subject that the mails of one conversation share: without what replying, forwarding and gateways put before it. */
final class SubjectText {
    private static final Set<String> PREFIXES =
            Set.of("re", "fw", "fwd", "aw", "wg", "sv", "vs", "antw", "回复", "答复", "转发", "回覆", "轉寄");
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_PREFIX = 12;

    private SubjectText() {}

    /** The normalised subject; empty where nothing but prefixes is there. */
    static String normalised(String subject) {
        String text = Normalizer.normalize(subject, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\\s\\p{Cf}]+", " ")
                .toLowerCase(Locale.ROOT);
        int start = 0;
        for (int next = afterPrefix(text, 0); next > start; next = afterPrefix(text, start)) {
            start = next;
        }
        return text.substring(start).strip();
    }

    /** Position behind a prefix and its spaces; the same position where there is none. */
    private static int afterPrefix(String text, int start) {
        int end = text.startsWith("[", start) ? behind(text, ']', start, LONGEST_TAG) : afterWord(text, start);
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static int afterWord(String text, int start) {
        int end = behind(text, ':', start, LONGEST_PREFIX);
        if (end == start) {
            return start;
        }
        String word = text.substring(start, end - 1).replaceFirst("(?: ?[\\[(]\\d{1,3}[\\])])? ?$", "");
        return PREFIXES.contains(word) ? end : start;
    }

    private static int behind(String text, char last, int start, int most) {
        int end = text.indexOf(last, start);
        return end < 0 || end - start > most ? start : end + 1;
    }
}
