package io.replyledger.job;

import io.replyledger.spec.UserMistake;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Reads {@code --as-of}. */
final class AsOfOption {
    private AsOfOption() {}

    /** Microseconds since 1970, null when the option is absent; a day counts to its last second. */
    static Long micros(String text, String zone) {
        return text == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant(text, ZoneId.of(zone)));
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusSeconds(1);
            }
            boolean hasOffset = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
            return hasOffset
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UserMistake("--as-of: '" + text + "' is not a time such as 2025-04-30 or 2025-04-30T18:00");
        }
    }
}
