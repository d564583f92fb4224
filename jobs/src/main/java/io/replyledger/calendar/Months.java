package io.replyledger.calendar;

import java.io.Serializable;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Months in a zone, each from its first midnight to that of the next, from 1900 to 2199, the years that a time may have, and
 * a month on either side: the same instant is in another year elsewhere.
 * A lookup creates nothing.
 */
public final class Months implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final YearMonth FIRST = YearMonth.of(1899, 12);
    private static final YearMonth END = YearMonth.of(2200, 2);
    private static final long MICROS = 1_000_000;

    private static final Map<ZoneId, Months> KNOWN = new ConcurrentHashMap<>();

    private final ZoneId zone;
    private final InstantIndex starts;
    private final String[] names;

    /** Months in that zone. */
    public static Months in(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, Months::new);
    }

    private Months(ZoneId zone) {
        this.zone = zone;
        int count = (END.getYear() - FIRST.getYear()) * 12 + END.getMonthValue() - FIRST.getMonthValue();
        long[] instants = new long[count];
        names = new String[count];
        for (int i = 0; i < count; i++) {
            YearMonth month = FIRST.plusMonths(i);
            instants[i] = month.atDay(1).atStartOfDay(zone).toEpochSecond() * MICROS;
            names[i] = month.toString();
        }
        starts = new InstantIndex(instants);
    }

    /**
     * The month of an instant, as {@code 2025-01}.
     *
     * @param micros microseconds since 1970, from 1900 to 2199
     * @throws IllegalArgumentException outside these years
     */
    public String of(long micros) {
        int month = starts.newest(micros);
        if (month < 0) {
            throw new IllegalArgumentException("before December 1899: " + micros);
        }
        return names[month];
    }

    private Object writeReplace() {
        return new Written(zone);
    }

    /** Only the zone travels to tasks. */
    private record Written(ZoneId zone) implements Serializable {
        private Object readResolve() {
            return in(zone);
        }
    }
}
