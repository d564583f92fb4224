package io.replyledger.canonical;

import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Source;
import java.io.Serializable;

/**
 * A source with its mapping, as tasks need it.
 *
 * @param source the source
 * @param mapping its mapping, checked
 * @param mappingHash hash of the mapping's text and of all it relies on; another hash re-reads the files
 * @param lists closed lists of the tables
 * @param ownership what belongs to each provider
 */
public record SourcePlan(Source source, Mapping mapping, String mappingHash, ClosedLists lists, Ownership ownership)
        implements Serializable {

    /** Smallest unit of the times of the source. */
    public Mapping.Precision precision() {
        return source.precision() == null ? mapping.precision() : source.precision();
    }
}
