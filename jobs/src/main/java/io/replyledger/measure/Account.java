package io.replyledger.measure;

/**
 * Rows of one file with one standing, a finding about them, or a comparison with what a source says.
 *
 * @param key what they are
 * @param part how many, and when
 */
public record Account(KeptKey key, KeptPart part) {}
