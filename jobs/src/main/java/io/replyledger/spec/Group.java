package io.replyledger.spec;

/**
 * The organisation as a whole.
 *
 * @param id its provider id in roll-ups
 * @param name its name
 */
public record Group(String id, String name) {}
