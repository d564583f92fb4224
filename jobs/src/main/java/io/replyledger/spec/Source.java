package io.replyledger.spec;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A source instance: what one system delivers, in one or several forms of files. Record ids are unique within it.
 *
 * @param id its id
 * @param selects which records its exports hold: those updated in their period, those started in it, or all
 * @param entries its entries in the order of the configuration, at least one
 */
public record Source(String id, Selects selects, List<SourceEntry> entries) implements Serializable {

    Source knowing(TreeMap<String, TreeSet<String>> criteria) {
        return new Source(
                id,
                selects,
                entries.stream()
                        .map(e -> e.with(e.questions().knowing(criteria)))
                        .toList());
    }

    /** Which records an export holds; decides how long an open record was watched. */
    public enum Selects {
        UPDATED,
        STARTED,
        ALL
    }
}
