package io.replyledger.sample.world;

import java.time.LocalDate;

/**
 * One person's part in a training.
 *
 * @param id its id
 * @param branch which
 * @param staff who
 * @param heldOn when
 * @param kind communication, professional or confidentiality
 * @param halfHours its length
 */
public record Training(String id, Branch branch, Staff staff, LocalDate heldOn, String kind, int halfHours) {}
