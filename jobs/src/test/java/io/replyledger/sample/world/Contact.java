package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * The branch gets in touch of its own accord.
 *
 * @param at when
 * @param branch which
 * @param contract with whose client
 * @param staff who
 * @param medium how: by telephone, mail or WeChat
 */
public record Contact(LocalDateTime at, Branch branch, Contract contract, Staff staff, Medium medium) {}
