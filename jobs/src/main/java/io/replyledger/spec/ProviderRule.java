package io.replyledger.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the rows of a source tell their provider: a literal id, a column (with a table of values, or each value a
 * provider of its own), a pattern over the path whose first group is the id, or the parties of the row by {@link Own}.
 *
 * @param id literal provider id
 * @param column column of the export
 * @param values provider id of each value of the column; a value outside it goes to {@link #UNASSIGNED}
 * @param path pattern over the path below the exports folder
 * @param own the provider is that of the first own party of the row
 */
public record ProviderRule(String id, String column, Map<String, String> values, String path, boolean own)
        implements Serializable {

    /** Provider of rows that name none: published, not benchmarked. */
    public static final String UNASSIGNED = "unassigned";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ProviderRule ofId(String id) {
        return new ProviderRule(id, null, null, null, false);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ProviderRule of(
            @JsonProperty("column") String column,
            @JsonProperty("values") Map<String, String> values,
            @JsonProperty("path") String path,
            @JsonProperty("own") boolean own) {
        long rules = Stream.of(column != null, path != null, own).filter(r -> r).count();
        if (rules != 1) {
            throw new UserMistake("needs exactly one of column, path and own: true");
        }
        return new ProviderRule(null, column, values, path, own);
    }
}
