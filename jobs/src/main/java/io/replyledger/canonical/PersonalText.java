package io.replyledger.canonical;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what leads to one person, whatever its width: mail addresses, WeChat and QQ ids, and numbers of seven
 * digits and more that are no date or time. Looks at every character a few times only, however long the text is.
 */
final class PersonalText {
    private static final String HIDDEN = "***";
    private static final int LEAST_DIGITS = 7;
    /** QQ numbers begin with five digits. */
    private static final int LEAST_SUSPICIOUS = 5;

    private static final int BETWEEN_DIGITS = 3;
    private static final String SEPARATORS = "-. ()+";
    private static final char TAKEN = '\u0000';

    private static final String NOT_BEHIND = "(?<!\\d)(?<!\\d[-. ()+])";
    private static final String NOT_BEFORE = "(?![-. ()+]{0,3}\\d)";
    private static final String CLOCK = "\\d{1,3}(?::\\d{1,2}){1,2}(?:[.,]\\d{1,9})?";
    private static final String OFFSET = "(?: ?[+-]\\d{2}:?\\d{2})?";

    private static final Pattern MAIL = Pattern.compile("(?<![^\\s@,;<>])[^\\s@,;<>]++@[^\\s@,;<>]++");
    private static final Pattern CHAT = Pattern.compile("(?i)wxid_[-\\w]++|qq ?(?:号码?)? ?:? ?\\d{5,11}"
            + "|(?:微信|wechat|weixin|vx) ?(?:号|id)? ?:? ?(?=[-_a-z]{1,20}\\d)[a-z][-_a-z0-9]{5,19}");
    private static final Pattern TIME = Pattern.compile(NOT_BEHIND
            + "(?:(?:19|20|21)\\d\\d([-./])\\d{1,2}\\1\\d{1,2}(?:[ T]{1,2}(?:" + CLOCK + "|\\d{1,6}))?"
            + "|(?:19|20|21)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:\\d{4}|\\d{6}|[ T](?:" + CLOCK
            + "|\\d{1,6}))?"
            + "|\\d{1,2}([-./])\\d{1,2}\\2(?:(?:19|20|21)\\d\\d|\\d\\d)(?:[ T]{1,2}" + CLOCK + ")?"
            + "|" + CLOCK
            // The day numbers of Excel.
            + "|[2-6]\\d{4}\\.\\d{1,12})"
            + OFFSET + NOT_BEFORE);

    private static final Pattern EXTENSION = Pattern.compile("[Xx]?(?: ?(?:转|分机|ext\\.?|#) ?\\d{1,6})?");

    private PersonalText() {}

    /** False for a text that certainly holds nothing of the kind; quickly told. */
    static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            if (c == '@') {
                return true;
            }
            digits += isDigit(c) ? 1 : 0;
        }
        return digits >= LEAST_SUSPICIOUS || text.contains("wxid");
    }

    /** The text with asterisks for what it holds. */
    static String masked(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        boolean[] hidden = new boolean[text.length()];
        hide(MAIL, plain, hidden);
        hide(CHAT, plain, hidden);
        Matcher times = TIME.matcher(plain.toString());
        while (times.find()) {
            take(plain, times.start(), times.end());
        }
        hideNumbers(plain, hidden);
        return written(text, hidden);
    }

    private static void hide(Pattern pattern, StringBuilder plain, boolean[] hidden) {
        Matcher found = pattern.matcher(plain.toString());
        while (found.find()) {
            take(plain, found.start(), found.end());
            Arrays.fill(hidden, found.start(), found.end(), true);
        }
    }

    private static void take(StringBuilder plain, int start, int end) {
        for (int i = start; i < end; i++) {
            plain.setCharAt(i, TAKEN);
        }
    }

    private static void hideNumbers(StringBuilder plain, boolean[] hidden) {
        int at = 0;
        while (at < plain.length()) {
            int digits = 0;
            int end = at;
            for (int next = at; next < plain.length() && isDigit(plain.charAt(next)); next = next(plain, end)) {
                digits++;
                end = next + 1;
            }
            if (digits >= LEAST_DIGITS) {
                Arrays.fill(hidden, beginning(plain, at), ending(plain, end), true);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Where the next digit would stand. */
    private static int next(StringBuilder plain, int from) {
        int next = from;
        while (next < plain.length() && next - from < BETWEEN_DIGITS && SEPARATORS.indexOf(plain.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    /** With the plus or bracket before a number. */
    private static int beginning(StringBuilder plain, int start) {
        int first = start;
        while (first > 0 && "+(".indexOf(plain.charAt(first - 1)) >= 0) {
            first--;
        }
        return first;
    }

    /** With the X of an identity number, and with an extension. */
    private static int ending(StringBuilder plain, int end) {
        Matcher rest = EXTENSION.matcher(plain);
        rest.region(end, plain.length());
        return rest.lookingAt() ? rest.end() : end;
    }

    private static String written(String text, boolean[] hidden) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!hidden[i]) {
                written.append(text.charAt(i));
            } else if (i == 0 || !hidden[i - 1]) {
                written.append(HIDDEN);
            }
        }
        return written.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A character in the width and form that ASCII has. */
    private static char plain(char c) {
        if (c < 128) {
            return c == '\t' ? ' ' : c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - '\uFF01' + '!');
        }
        if (c == '\u3000' || c == '\u00A0') {
            return ' ';
        }
        if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
            return '-';
        }
        return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
    }
}
