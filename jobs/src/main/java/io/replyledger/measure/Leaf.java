package io.replyledger.measure;

import java.io.Serializable;

/**
 * A kept distribution as it is.
 *
 * @param key what it is of
 * @param part the distribution
 */
public record Leaf(KeptKey key, KeptPart part) implements Serializable {}
