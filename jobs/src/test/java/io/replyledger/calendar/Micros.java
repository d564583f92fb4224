package io.replyledger.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Instants as microseconds since 1970, from texts. */
final class Micros {
    private Micros() {}

    /** Local time, {@code 2025-03-07T17:55}. */
    static long local(String text, ZoneId zone) {
        return of(LocalDateTime.parse(text).atZone(zone).toInstant());
    }

    /** With Z or an offset, {@code 2025-03-07T09:55:00Z}. */
    static long utc(String text) {
        return of(Instant.parse(text));
    }

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
