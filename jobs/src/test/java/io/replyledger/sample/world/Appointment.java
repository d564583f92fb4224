package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One appointment; null is never.
 *
 * @param id its id
 * @param branch with which
 * @param client who asked for it
 * @param requestedAt when
 * @param offeredAt when a time was offered
 * @param slotAt that time
 * @param moveAskedAt when the client asked for another time
 * @param isMoved whether the other time was granted
 * @param status kept, offered, cancelled or requested
 */
public record Appointment(
        String id,
        Branch branch,
        Client client,
        LocalDateTime requestedAt,
        LocalDateTime offeredAt,
        LocalDateTime slotAt,
        LocalDateTime moveAskedAt,
        Boolean isMoved,
        String status) {}
