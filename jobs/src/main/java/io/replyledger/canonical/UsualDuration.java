package io.replyledger.canonical;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Durations with their units, the larger first and each once: {@code 1小时20分30秒}, {@code 2天3小时}, {@code 1h 20m}; and
 * {@code H:mm:ss}. A plain number and {@code mm:ss} do not tell their unit and are none of these.
 */
final class UsualDuration {
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST = 64;

    private record Unit(List<String> names, long nanos) {}

    private static final List<Unit> UNITS = List.of(
            new Unit(List.of("天", "日", "d", "day", "days"), 86_400_000_000_000L),
            new Unit(List.of("小时", "个小时", "时", "h", "hr", "hrs", "hour", "hours"), 3_600_000_000_000L),
            new Unit(List.of("分钟", "分", "m", "min", "mins", "minute", "minutes"), 60_000_000_000L),
            new Unit(List.of("秒", "秒钟", "s", "sec", "secs", "second", "seconds"), 1_000_000_000L),
            new Unit(List.of("毫秒", "ms"), 1_000_000L));

    private UsualDuration() {}

    /** Nanoseconds; empty when the text is no such duration. */
    static Optional<Long> nanos(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Long> clock = ClockDuration.nanos(text);
        if (clock.isPresent()) {
            return clock;
        }
        TimeText at =
                new TimeText(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        BigDecimal sum = BigDecimal.ZERO;
        int last = -1;
        while (!at.isEnd()) {
            BigDecimal number = number(at);
            at.takeSpaces();
            int unit = number == null ? -1 : unit(at.letters());
            if (unit <= last) {
                return Optional.empty();
            }
            sum = sum.add(number.multiply(BigDecimal.valueOf(UNITS.get(unit).nanos())));
            last = unit;
            at.takeSpaces();
        }
        return last < 0 ? Optional.empty() : Optional.of(sum.longValue());
    }

    private static BigDecimal number(TimeText at) {
        int whole = at.number(1, MOST_DIGITS);
        int billionths = whole >= 0 && at.take('.') ? at.billionths() : 0;
        return whole < 0 || billionths < 0
                ? null
                : BigDecimal.valueOf(whole).add(BigDecimal.valueOf(billionths, MOST_DIGITS));
    }

    private static int unit(String name) {
        for (int i = 0; i < UNITS.size(); i++) {
            if (UNITS.get(i).names().contains(name)) {
                return i;
            }
        }
        return -1;
    }
}
