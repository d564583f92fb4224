package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * What a client asks, before anybody at the branch has seen it.
 *
 * @param at when
 * @param client who
 * @param channel how
 * @param category about what
 * @param priority how urgent
 */
record Request(LocalDateTime at, Client client, Channel channel, Category category, Priority priority) {

    /** How long a branch takes over it, against an ordinary request at an ordinary branch on a quiet day. */
    double factor(Pace pace) {
        double load = Season.isPeak(at.toLocalDate()) ? 1.3 : 1.0;
        return pace.factor(YearMonth.from(at)) * priority.factor() * load;
    }
}
