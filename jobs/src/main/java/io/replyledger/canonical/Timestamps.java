package io.replyledger.canonical;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Date-times in given patterns, strictly: 30 February is refused, not moved. */
final class Timestamps {
    private final List<DateTimeFormatter> formatters;

    Timestamps(List<String> patterns) {
        formatters = patterns.stream().map(Timestamps::formatter).toList();
    }

    /** A strict formatter; {@code y} is read as the year itself, so that strictness needs no era. */
    static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(yearsOfNoEra(pattern))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String yearsOfNoEra(String pattern) {
        StringBuilder years = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            isQuoted ^= c == '\'';
            years.append(c == 'y' && !isQuoted ? 'u' : c);
        }
        return years.toString();
    }

    /** The date-time in a text, with its offset where the pattern has one; empty when no pattern fits. */
    Optional<TemporalAccessor> parse(String text) {
        for (DateTimeFormatter formatter : formatters) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor unresolved = formatter.parseUnresolved(text, position);
            if (unresolved != null && position.getIndex() == text.length()) {
                return resolved(formatter, text);
            }
        }
        return Optional.empty();
    }

    /** A text of the right shape may still be no date, such as 30 February. */
    private static Optional<TemporalAccessor> resolved(DateTimeFormatter formatter, String text) {
        try {
            return Optional.of(formatter.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The instant of a parsed date-time, moved by a local duration first.
     *
     * <p>In an overlap of daylight saving the earlier instant, in a gap moved forward; both are counted as findings.
     */
    static Instant instant(TemporalAccessor parsed, long localNanos, ZoneId zone, Findings findings) {
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return OffsetDateTime.from(parsed).toInstant().plusNanos(localNanos);
        }
        LocalDateTime local = local(parsed).plusNanos(localNanos);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition != null) {
            findings.add(transition.isGap() ? "time in a daylight-saving gap" : "time in a daylight-saving overlap");
        }
        return local.atZone(zone).toInstant();
    }

    private static LocalDateTime local(TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return LocalDateTime.of(LocalDate.from(parsed), time == null ? LocalTime.MIDNIGHT : time);
    }

    /** Microseconds since 1970. */
    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant of microseconds since 1970. */
    static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
