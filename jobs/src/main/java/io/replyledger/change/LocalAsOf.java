package io.replyledger.change;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times until which records were watched, as a clock of the organisation showed them. */
final class LocalAsOf {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private LocalAsOf() {}

    /** Old and new time; null for none. */
    static String change(String before, String after, String zone) {
        return local(before, zone) + " -> " + local(after, zone) + " " + zone;
    }

    private static String local(String instant, String zone) {
        return instant == null ? "none" : FORMAT.format(Instant.parse(instant).atZone(ZoneId.of(zone)));
    }
}
