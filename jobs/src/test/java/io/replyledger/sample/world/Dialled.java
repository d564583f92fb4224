package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * A call that the common queue does not know: the branch called a client, or a client called a branch's mobile.
 *
 * @param id its id
 * @param branch which
 * @param isOut the branch called
 * @param client the client
 * @param staff who of the branch
 * @param at when it began
 * @param answeredAt when it was answered; null for never
 * @param endedAt when it ended
 * @param outcome answered, no_answer, busy, failed, dropped, abandoned
 */
public record Dialled(
        String id,
        Branch branch,
        boolean isOut,
        Client client,
        Staff staff,
        LocalDateTime at,
        LocalDateTime answeredAt,
        LocalDateTime endedAt,
        String outcome) {}
