package io.replyledger.canonical;

import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.SourceEntry;
import java.io.Serializable;

/**
 * An entry of a source with its mapping, as tasks need it.
 *
 * @param entry the entry
 * @param mapping its mapping, checked
 * @param mappingHash hash of the mapping's text and of all it relies on; another hash re-reads the files
 * @param lists closed lists of the tables
 * @param ownership what belongs to each provider
 */
public record EntryPlan(SourceEntry entry, Mapping mapping, String mappingHash, ClosedLists lists, Ownership ownership)
        implements Serializable {

    /** Smallest unit of the times in its files. */
    Mapping.Precision precision() {
        return entry.precision() == null ? mapping.precision() : entry.precision();
    }
}
