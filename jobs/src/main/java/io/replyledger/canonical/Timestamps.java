package io.replyledger.canonical;

import io.replyledger.spec.Mapping;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Date-times in given patterns, strictly: 30 February is refused, not moved. Whatever the patterns, the ISO forms of
 * typed workbook cells are read too.
 */
final class Timestamps {
    private static final String CLOCK = "HhKkm";

    private final List<Form> forms;
    private final boolean hasClock;

    /** One of the patterns; without formatter it is the usual forms, and plain is null where only the formatter will do. */
    private record Form(DateTimeFormatter formatter, TimePattern plain) {}

    Timestamps(List<String> patterns) {
        forms = patterns.stream().map(Timestamps::form).toList();
        // The usual forms have both; what is expected the other patterns say.
        List<String> others =
                patterns.stream().filter(p -> !p.equals(Mapping.USUAL)).toList();
        hasClock = !others.isEmpty() && others.stream().allMatch(Timestamps::hasClock);
    }

    private static Form form(String pattern) {
        return pattern.equals(Mapping.USUAL)
                ? new Form(null, null)
                : new Form(formatter(pattern), TimePattern.of(yearsOfNoEra(pattern)));
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

    private static boolean hasClock(String pattern) {
        return pattern.replaceAll("'[^']*'", "").chars().anyMatch(c -> CLOCK.indexOf(c) >= 0);
    }

    /** The only pattern where it is one in which every number has its place; null elsewhere. */
    FixedTime fixed() {
        TimePattern only = forms.size() == 1 ? forms.get(0).plain() : null;
        return only == null ? null : only.fixed();
    }

    /** True when every pattern has a time of day, so that a date alone is less than was promised. */
    boolean expectsTimeOfDay() {
        return hasClock;
    }

    /** The date-time in a text, with its offset where the pattern has one; empty when no pattern fits. */
    Optional<WrittenTime> parse(String text) {
        return Optional.ofNullable(read(text));
    }

    /** The same, or null. */
    WrittenTime read(String text) {
        for (Form form : forms) {
            if (form.formatter() == null) {
                WrittenTime usual = UsualTime.read(text);
                if (usual != null) {
                    return usual;
                }
                continue;
            }
            WrittenTime plain = form.plain() == null ? null : form.plain().read(text);
            if (plain != null) {
                return plain;
            }
            if (hasShape(form.formatter(), text)) {
                return resolved(form.formatter(), text);
            }
        }
        return IsoTime.read(text);
    }

    private static boolean hasShape(DateTimeFormatter formatter, String text) {
        ParsePosition position = new ParsePosition(0);
        try {
            return formatter.parseUnresolved(text, position) != null && position.getIndex() == text.length();
        } catch (DateTimeException e) {
            // An offset such as +99:99 is refused before the shape is known.
            return false;
        }
    }

    /** A text of the right shape may still be no date, such as 30 February. */
    private static WrittenTime resolved(DateTimeFormatter formatter, String text) {
        try {
            return WrittenTime.of(formatter.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Microseconds since 1970 UTC of a date-time, moved by a local duration first.
     *
     * <p>In an overlap of daylight saving the earlier instant, in a gap moved forward; both are counted as findings.
     */
    static long micros(WrittenTime time, long localNanos, ZoneId zone, ZoneOffsets offsets, Findings findings) {
        long nanos = time.nano() + Math.floorMod(localNanos, 1_000_000_000L);
        long local = time.second() + Math.floorDiv(localNanos, 1_000_000_000L) + nanos / 1_000_000_000L;
        long second = time.hasOffset() ? local - time.offset() : offsets.toUtc(local, zone, findings);
        return second * 1_000_000L + nanos % 1_000_000_000L / 1_000;
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
