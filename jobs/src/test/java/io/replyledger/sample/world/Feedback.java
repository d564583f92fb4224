package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One piece of feedback with all that is known at the last export; null is not yet, or never.
 *
 * @param id its id
 * @param branch to which
 * @param client from whom
 * @param medium how it came
 * @param kind complaint, opinion, suggestion or praise
 * @param receivedAt when it came
 * @param acknowledgedAt when the client was told that it came
 * @param actedAt when somebody began
 * @param resolvedAt when it was resolved
 * @param closedAt when it was closed
 * @param followedUpAt when the client was asked whether all is well
 * @param returnedAt when the client came back
 * @param toldAt when the client was told what came of it
 * @param initiativeId the improvement that came of it; empty for none
 * @param score the client's rating of the handling from 1 to 5; 0 for none
 */
public record Feedback(
        String id,
        Branch branch,
        Client client,
        Medium medium,
        String kind,
        LocalDateTime receivedAt,
        LocalDateTime acknowledgedAt,
        LocalDateTime actedAt,
        LocalDateTime resolvedAt,
        LocalDateTime closedAt,
        LocalDateTime followedUpAt,
        LocalDateTime returnedAt,
        LocalDateTime toldAt,
        String initiativeId,
        int score) {}
