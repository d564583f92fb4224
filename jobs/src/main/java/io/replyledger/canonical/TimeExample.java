package io.replyledger.canonical;

import io.replyledger.spec.Mapping;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Shows by an example what patterns accept; whoever delivers an export does not read patterns. */
final class TimeExample {
    /** On a day that is no month. */
    private static final ZonedDateTime TIME = ZonedDateTime.of(2025, 1, 13, 9, 5, 30, 0, ZoneId.of("Asia/Shanghai"));

    private TimeExample() {}

    /** {@code 2025/1/13 9:05 or 2025-01-13 09:05}; of sections in brackets, which may be left out, nothing. */
    static String of(List<String> patterns, boolean isDate) {
        List<String> examples = new ArrayList<>();
        for (String pattern : patterns) {
            List<String> more = pattern.equals(Mapping.USUAL) ? usual(isDate) : List.of(written(pattern));
            more.stream().filter(e -> !examples.contains(e)).forEach(examples::add);
        }
        return String.join(" or ", examples);
    }

    private static List<String> usual(boolean isDate) {
        return isDate ? List.of("2025-01-13", "2025年1月13日") : List.of("2025-01-13 09:05", "2025年1月13日 9:05");
    }

    private static String written(String pattern) {
        try {
            return Timestamps.formatter(needed(pattern)).format(TIME);
        } catch (DateTimeException | IllegalArgumentException e) {
            return pattern;
        }
    }

    private static String needed(String pattern) {
        StringBuilder needed = new StringBuilder();
        int depth = 0;
        boolean isQuoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            isQuoted ^= c == '\'';
            depth += isQuoted ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0 && (isQuoted || c != ']')) {
                needed.append(c);
            }
        }
        return needed.toString();
    }
}
