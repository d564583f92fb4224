package io.replyledger.spec;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks of patterns and zones that users write. */
final class Patterns {
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
