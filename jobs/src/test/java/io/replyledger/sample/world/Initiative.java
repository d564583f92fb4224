package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One improvement.
 *
 * @param id its id
 * @param branch whose
 * @param dimension number of the dimension of the assessment that it improves
 * @param origin feedback, staff, audit or other
 * @param proposedAt when it was proposed
 * @param startedAt when work on it began; null before
 * @param completedAt when it was completed; null before
 * @param isEffective whether it had its effect; null before it is known
 */
public record Initiative(
        String id,
        Branch branch,
        int dimension,
        String origin,
        LocalDateTime proposedAt,
        LocalDateTime startedAt,
        LocalDateTime completedAt,
        Boolean isEffective) {

    /** Where it stands. */
    public String status() {
        if (completedAt != null) {
            return "completed";
        }
        return startedAt == null ? "proposed" : "started";
    }

    boolean isFromFeedback() {
        return origin.equals("feedback");
    }
}
