package io.replyledger.canonical;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What programs on the way to an export make of ids and answers, undone or told. */
final class TypedNumbers {
    private static final Set<String> YES = Set.of("true", "yes", "y", "是", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "否", "0");
    private static final int LONGEST = 40;

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

    private TypedNumbers() {}

    /** The whole number in a text without the {@code .0} that data frames append; empty when it is none. */
    static Optional<String> integer(String text) {
        int end = text.indexOf('.');
        String whole = end < 0 ? text : text.substring(0, end);
        int start = whole.startsWith("-") ? 1 : 0;
        boolean isWhole = whole.length() > start && isDigits(whole.substring(start));
        boolean isZero = end < 0 || text.substring(end + 1).matches("0+");
        return isWhole && isZero ? Optional.of(whole) : Optional.empty();
    }

    /** A number without commas between groups of three digits; any other text as it is. */
    static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** True for a number that a spreadsheet rounded to a few digits and a power of ten, such as 4.5E+11. */
    static boolean isRounded(String text) {
        int power = Math.max(text.indexOf("E+"), text.indexOf("e+"));
        if (power < 1 || text.length() > LONGEST) {
            return false;
        }
        String digits = text.substring(0, power).replaceFirst("[.,]", "");
        return isDigits(digits) && isDigits(text.substring(power + 2));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Yes or no in the words of exports; empty for another word. */
    static Optional<Boolean> bool(String text) {
        String word = text.length() > LONGEST
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
