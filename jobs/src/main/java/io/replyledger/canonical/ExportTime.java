package io.replyledger.canonical;

import io.replyledger.spec.ExportedAt;
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
     * Microseconds since 1970; null when the rule is absent, the name does not fit it, or the rows tell it.
     *
     * @throws UserMistake when the digits are no date
     */
    static Long of(ExportedAt rule, String path, ZoneId zone) {
        if (rule == null || rule.column() != null) {
            return null;
        }
        String digits = rule.literal() != null ? rule.literal() : captured(rule.name(), path);
        return digits == null ? null : micros(digits.replaceAll("\\D", ""), path, zone);
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

    private static Long micros(String digits, String path, ZoneId zone) {
        String pattern = PATTERNS.get(digits.length());
        try {
            if (pattern == null) {
                throw new DateTimeException("length");
            }
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            LocalDateTime local = digits.length() == 8
                    ? LocalDate.parse(digits, formatter).atStartOfDay()
                    : LocalDateTime.parse(digits, formatter);
            return Timestamps.micros(local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw UserMistake.in(
                    path, "exported_at", "'" + digits + "' is not a date (yyyyMMdd) or date-time (yyyyMMddHHmm[ss])");
        }
    }
}
