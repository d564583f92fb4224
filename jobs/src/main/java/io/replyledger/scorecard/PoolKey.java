package io.replyledger.scorecard;

import java.io.Serializable;

/**
 * What a pool is about.
 *
 * @param provider provider
 * @param month month
 * @param code criterion
 */
public record PoolKey(String provider, String month, String code) implements Serializable {}
