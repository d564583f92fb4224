package io.replyledger.spec;

import java.io.Serializable;
import java.util.List;

/**
 * One entry in the list of {@code replyledger.yml}: files of a source in one form.
 *
 * @param source id of the source that they belong to; several entries may share it
 * @param files globs over the paths below the exports folder
 * @param mapping a built-in mapping, or the path of the user's own, relative to the configuration
 * @param provider how its rows tell their provider
 * @param exportedAt when a file was exported; absent: its newest event
 * @param precision smallest unit of its times, absent: that of the mapping
 * @param covers months delivered, null where it is not said
 * @param questions which criterion each question of its files is about
 * @param optional the globs may match nothing
 */
public record SourceEntry(
        String source,
        List<String> files,
        String mapping,
        ProviderRule provider,
        ExportedAt exportedAt,
        Mapping.Precision precision,
        WrittenMonths covers,
        Questions questions,
        boolean optional)
        implements Serializable {

    /** The same with these questions. */
    SourceEntry with(Questions others) {
        return new SourceEntry(source, files, mapping, provider, exportedAt, precision, covers, others, optional);
    }
}
