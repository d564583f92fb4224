package io.replyledger.scorecard;

import java.io.Serializable;

/**
 * Rows of a provider in one delivered file.
 *
 * @param provider provider
 * @param source source
 * @param exportedAt when it was exported, microseconds since 1970
 * @param month month of that in the zone of the provider
 * @param rowsRead rows
 * @param rowsRejected of these, refused
 */
public record ReadFile(String provider, String source, long exportedAt, String month, long rowsRead, long rowsRejected)
        implements Serializable {
    /** What criteria that rest on these say they use. */
    public static final String RECORD = "ingest";
}
