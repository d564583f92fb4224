package io.replyledger.sample.world;

import java.time.LocalDate;

/**
 * One contract with a client.
 *
 * @param id its id
 * @param client with whom
 * @param startOn first day of service
 * @param endOn day on which service ends; null while it runs
 * @param monthlyFee yuan a month
 * @param isGeneral general taxpayer, else small-scale
 * @param service standard, tiered or custom
 * @param feeReviewOn when the fee was or will be reviewed; may be null
 * @param boundFrom first day of the confidentiality agreement; null without one
 * @param preferred the channel that the client prefers
 * @param manager who looks after the client
 * @param promise what it promises
 */
public record Contract(
        String id,
        Client client,
        LocalDate startOn,
        LocalDate endOn,
        int monthlyFee,
        boolean isGeneral,
        String service,
        LocalDate feeReviewOn,
        LocalDate boundFrom,
        Medium preferred,
        Staff manager,
        Promise promise) {

    /**
     * The time within which requests shall be resolved.
     *
     * @param seconds the time
     * @param clock calendar, or business, on which a full day means one working day
     */
    public record Promise(long seconds, String clock) {}

    /** Whether it is in force on a day. */
    public boolean isActive(LocalDate day) {
        return !startOn.isAfter(day) && (endOn == null || endOn.isAfter(day));
    }

    boolean isCustom() {
        return service.equals("custom");
    }
}
