package io.replyledger.canonical;

import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.UserMistake;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Checks that a date-time pattern tells the day, and the time where it has hours: a known time must survive it. */
final class TimePatternCheck {
    private static final OffsetDateTime PROBE = OffsetDateTime.of(2025, 1, 31, 15, 45, 56, 0, ZoneOffset.ofHours(8));
    private static final String HOURS = "HhKk";

    private TimePatternCheck() {}

    /**
     * Checks every timestamp pattern of a field.
     *
     * @throws UserMistake for the first that loses the day or the hour
     */
    static void check(FieldMapping field, String file, String key) {
        if (field.timestamp() == null) {
            return;
        }
        for (String pattern : field.timestamp()) {
            if (pattern.equals(Mapping.USUAL)) {
                continue;
            }
            Optional<WrittenTime> read = reread(pattern);
            LocalDate day = read.map(WrittenTime::date).orElse(null);
            if (!PROBE.toLocalDate().equals(day)) {
                throw UserMistake.in(file, key + ".timestamp", "'" + pattern + "' tells no day; it needs y, M and d");
            }
            boolean isHourLost = read.orElseThrow().hour() != PROBE.getHour();
            if (hasHours(pattern) && isHourLost) {
                throw UserMistake.in(
                        file,
                        key + ".timestamp",
                        "'" + pattern + "' tells no hour; write H for 0 to 23, or h together with a");
            }
        }
    }

    /**
     * Checks that no pattern of a date has hours, which would be lost.
     *
     * @throws UserMistake for the first that has
     */
    static void checkDate(FieldMapping field, String file, String key) {
        for (String pattern : field.timestamp()) {
            if (hasHours(pattern)) {
                throw UserMistake.in(
                        file,
                        key + ".timestamp",
                        "'" + pattern + "' has hours, and this is a date; write y, M and d only");
            }
        }
    }

    private static Optional<WrittenTime> reread(String pattern) {
        String text = Timestamps.formatter(pattern).format(PROBE);
        return new Timestamps(List.of(pattern)).parse(text);
    }

    private static boolean hasHours(String pattern) {
        String unquoted = pattern.replaceAll("'[^']*'", "");
        return unquoted.chars().anyMatch(c -> HOURS.indexOf(c) >= 0);
    }
}
