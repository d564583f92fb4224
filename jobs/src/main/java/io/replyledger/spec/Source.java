package io.replyledger.spec;

import java.io.Serializable;
import java.util.List;

/**
 * A source instance: files of one system in one form. Record ids are unique within it.
 *
 * @param id its id
 * @param files globs over the paths below the exports folder
 * @param mapping a built-in mapping, or the path of the user's own, relative to the configuration
 * @param provider how its rows tell their provider
 * @param selects which records an export holds: those updated in its period, those started in it, or all
 * @param exportedAt when a file was exported; absent: its newest event
 * @param precision smallest unit of its times, absent: that of the mapping
 * @param covers months delivered, {@code 2024-03..2025-04}
 * @param optional the globs may match nothing
 */
public record Source(
        String id,
        List<String> files,
        String mapping,
        ProviderRule provider,
        Selects selects,
        ExportedAt exportedAt,
        Mapping.Precision precision,
        String covers,
        boolean optional)
        implements Serializable {

    /** Which records an export holds; decides how long an open record was watched. */
    public enum Selects {
        UPDATED,
        STARTED,
        ALL
    }
}
