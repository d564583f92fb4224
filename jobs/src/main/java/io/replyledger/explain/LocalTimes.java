package io.replyledger.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as the clock on a provider's wall showed them. */
final class LocalTimes {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private LocalTimes() {}

    static String ofSeconds(long seconds, ZoneId zone) {
        return FORMAT.format(Instant.ofEpochSecond(seconds).atZone(zone));
    }

    static String ofMicros(long micros, ZoneId zone) {
        return FORMAT.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(zone));
    }
}
