package io.replyledger.sample.world;

/**
 * One accountant.
 *
 * @param id such as {@code XH03}
 * @param name Chinese name
 * @param team such as 徐汇一组
 */
public record Staff(String id, String name, String team) {}
