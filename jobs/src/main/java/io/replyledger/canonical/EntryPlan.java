package io.replyledger.canonical;

import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Questions;
import io.replyledger.spec.SourceEntry;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

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

    /** The criteria among which its rows must find theirs; empty where they name none. */
    String asked() {
        boolean isAsked =
                mapping.records().values().stream().anyMatch(r -> r.fields().containsKey(Questions.CRITERION));
        return isAsked ? entry.questions().known().toString() : "";
    }

    /** Columns of the export that the entry reads itself: of the provider, and of the export time. */
    Set<String> ownColumns() {
        Set<String> columns = new TreeSet<>();
        if (entry.provider().column() != null) {
            columns.add(entry.provider().column());
        }
        if (entry.exportedAt() != null && entry.exportedAt().column() != null) {
            columns.add(entry.exportedAt().column());
        }
        return columns;
    }

    /** Smallest unit of the times in its files. */
    Mapping.Precision precision() {
        return entry.precision() == null ? mapping.precision() : entry.precision();
    }
}
