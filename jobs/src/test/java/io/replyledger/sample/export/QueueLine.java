package io.replyledger.sample.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One line of a queue log.
 *
 * @param at when, in Shanghai
 * @param text the line without its end
 */
record QueueLine(LocalDateTime at, String text) {
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    static QueueLine of(LocalDateTime at, String callId, String queue, String agent, String event, String data) {
        return new QueueLine(at, String.join("|", Long.toString(epoch(at)), callId, queue, agent, event, data));
    }

    static long epoch(LocalDateTime at) {
        return at.toEpochSecond(SHANGHAI);
    }

    LocalDate day() {
        return at.toLocalDate();
    }
}
