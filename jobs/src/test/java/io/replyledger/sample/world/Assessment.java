package io.replyledger.sample.world;

import java.time.LocalDate;

/**
 * One assessment of a branch.
 *
 * @param id its id
 * @param branch which branch
 * @param code the criterion that was assessed
 * @param method how
 * @param assessedOn when
 * @param halfPoints points reached, in halves
 * @param maxScore points that can be reached
 */
public record Assessment(
        String id, Branch branch, String code, String method, LocalDate assessedOn, int halfPoints, int maxScore) {}
