package io.replyledger.spec;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Months as users write them: {@code 2024-03}, or the first and the last of a span, {@code 2024-03..2025-04}.
 *
 * @param first first month
 * @param last last month, not before the first
 */
public record WrittenMonths(YearMonth first, YearMonth last) implements Serializable {
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}))?");

    /**
     * Reads months.
     *
     * @throws UserMistake for anything else
     */
    public static WrittenMonths parse(String text, String file, String key) {
        Matcher matcher = SPAN.matcher(text);
        try {
            if (matcher.matches()) {
                YearMonth first = YearMonth.parse(matcher.group(1));
                YearMonth last = matcher.group(2) == null ? first : YearMonth.parse(matcher.group(2));
                if (!last.isBefore(first)) {
                    return new WrittenMonths(first, last);
                }
            }
        } catch (DateTimeException e) {
            throw mistake(text, file, key);
        }
        throw mistake(text, file, key);
    }

    /** As users write them. */
    public String text() {
        return first.equals(last) ? first.toString() : first + ".." + last;
    }

    private static UserMistake mistake(String text, String file, String key) {
        return UserMistake.in(
                file,
                key,
                "'" + text
                        + "' is no month such as 2024-03 nor a span such as 2024-03..2025-04, its first month first");
    }
}
