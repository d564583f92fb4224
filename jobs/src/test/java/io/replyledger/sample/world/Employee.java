package io.replyledger.sample.world;

import java.time.LocalDate;

/**
 * One person's employment.
 *
 * @param staff who
 * @param joinedOn first day
 * @param leftOn last day; null while employed
 * @param careerStartOn when working life began
 * @param industryStartOn when work in bookkeeping began
 * @param isClientFacing whether the person works with clients
 * @param certificates separated by semicolons; may be empty
 */
public record Employee(
        Staff staff,
        LocalDate joinedOn,
        LocalDate leftOn,
        LocalDate careerStartOn,
        LocalDate industryStartOn,
        boolean isClientFacing,
        String certificates) {

    /** Whether employed on a day. */
    public boolean isActive(LocalDate day) {
        return !joinedOn.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
    }

    /** Whether the person holds a professional certificate. */
    boolean isCertified() {
        return !certificates.isEmpty();
    }
}
