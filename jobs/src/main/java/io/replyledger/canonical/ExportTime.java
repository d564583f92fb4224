package io.replyledger.canonical;

import io.replyledger.spec.ExportedAt;
import io.replyledger.spec.SourceEntry;
import io.replyledger.spec.UserMistake;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a file was exported, by the rule of its source. A date alone is its first midnight. */
final class ExportTime {
    private static final Map<Integer, String> PATTERNS =
            Map.of(8, "uuuuMMdd", 12, "uuuuMMddHHmm", 14, "uuuuMMddHHmmss");

    private ExportTime() {}

    /**
     * Requires what the rule takes from the name of a file to be a date.
     *
     * @param configurationFile where the rule stands, for messages
     * @throws UserMistake when it is something else
     */
    static void require(SourceEntry entry, String path, String configurationFile) {
        String text = text(entry.exportedAt(), path);
        try {
            LocalDateTime unused = text == null ? null : local(text);
        } catch (DateTimeException e) {
            throw UserMistake.in(
                    configurationFile,
                    "sources." + entry.source() + ".exported_at",
                    "'" + text + "' taken from '" + path
                            + "' is not a date (yyyyMMdd) or date-time (yyyyMMddHHmm[ss]); correct the pattern or"
                            + " rename the file");
        }
    }

    /** Microseconds since 1970; null when the rule is absent, the name does not fit it, or the rows tell it. */
    static Long of(ExportedAt rule, String path, ZoneId zone) {
        String text = text(rule, path);
        return text == null
                ? null
                : (Long) Timestamps.micros(local(text).atZone(zone).toInstant());
    }

    /** The text that should be a time; null where there is none. */
    private static String text(ExportedAt rule, String path) {
        if (rule == null || rule.column() != null) {
            return null;
        }
        return rule.literal() != null ? rule.literal() : captured(rule.name(), path);
    }

    private static String captured(String pattern, String path) {
        Matcher matcher = Pattern.compile(pattern).matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!matcher.find()) {
            return null;
        }
        StringBuilder groups = new StringBuilder();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.append(matcher.group(i) == null ? "" : matcher.group(i));
        }
        return groups.toString();
    }

    private static LocalDateTime local(String text) {
        String digits = text.replaceAll("\\D", "");
        String pattern = PATTERNS.get(digits.length());
        if (pattern == null) {
            throw new DateTimeException("length");
        }
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        return digits.length() == 8
                ? LocalDate.parse(digits, formatter).atStartOfDay()
                : LocalDateTime.parse(digits, formatter);
    }
}
