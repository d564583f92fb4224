package io.replyledger.spec;

import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks of patterns and zones that users write. */
final class Patterns {
    /** By the number of digits; one pattern with optional parts would take them all for the year. */
    private static final Map<Integer, String> DAYS = Map.of(8, "uuuuMMdd", 12, "uuuuMMddHHmm", 14, "uuuuMMddHHmmss");

    private Patterns() {}

    /** Requires a regular expression with a group; null passes. */
    static void requireGroup(String pattern, String file, String key) {
        try {
            if (pattern != null && Pattern.compile(pattern).matcher("").groupCount() < 1) {
                throw UserMistake.in(file, key, "'" + pattern + "' has no group; put ( ) around the part to take");
            }
        } catch (PatternSyntaxException e) {
            throw UserMistake.in(file, key, "'" + pattern + "' is not a valid pattern: " + e.getDescription());
        }
    }

    /** Requires a regular expression; null passes. */
    static void requirePattern(String pattern, String file, String key) {
        try {
            Pattern unused = pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw UserMistake.in(file, key, "'" + pattern + "' is not a valid pattern: " + e.getDescription());
        }
    }

    /** Requires a glob over paths. */
    static void requireGlob(String glob, String file, String key) {
        try {
            PathMatcher unused = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw UserMistake.in(file, key, "'" + glob + "' is not a valid glob: " + e.getDescription());
        }
    }

    /** Requires a date or date-time by its digits; null passes. */
    static void requireDay(String text, String file, String key) {
        if (text == null) {
            return;
        }
        String digits = text.replaceAll("\\D", "");
        try {
            String pattern = DAYS.getOrDefault(digits.length(), "uuuuMMdd");
            LocalDate unused = LocalDate.parse(
                    digits, DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeException e) {
            throw UserMistake.in(
                    file, key, "'" + text + "' is not a date or date-time such as 2024-03-01 or 2024-03-01 18:30");
        }
    }

    /** Requires a pattern of date-times, or the word for the usual ones. */
    static void requireTimestamp(String pattern, String file, String key) {
        if (pattern.equals(Mapping.USUAL)) {
            return;
        }
        try {
            DateTimeFormatter unused = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw UserMistake.in(file, key, "'" + pattern + "' is not a date-time pattern: " + e.getMessage());
        }
    }

    /** Requires an IANA zone; null passes. Returns it. */
    static String requireZone(String zone, String file, String key) {
        try {
            return zone == null ? null : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw UserMistake.in(
                    file, key, "'" + zone + "' is not a time zone; use an IANA name such as Asia/Shanghai");
        }
    }
}
