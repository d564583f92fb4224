package io.replyledger.scorecard;

import java.io.Serializable;

/**
 * A kept distribution of one provider and month.
 *
 * @param record record type
 * @param provider provider
 * @param month month
 * @param channel channel
 * @param measure measure
 * @param isBusiness on the business clock
 * @param isProbe of mystery contacts
 * @param cell what it gives
 */
public record KeptLeaf(
        String record,
        String provider,
        String month,
        String channel,
        String measure,
        boolean isBusiness,
        boolean isProbe,
        Cell cell)
        implements Serializable {}
