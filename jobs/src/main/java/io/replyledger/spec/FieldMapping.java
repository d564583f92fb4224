package io.replyledger.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the value of one canonical column comes from: a column of the export and one conversion of a closed set. A bare
 * text in YAML is short for {@code {column: text}}.
 *
 * @param column header of the export's column, or synonyms of which the first that the header has is taken
 * @param first columns of which the first non-empty cell is taken
 * @param constant the same value for every row
 * @param timestamp patterns of a local or offset date-time, tried in order; usual stands for the unambiguous ones
 * @param epoch unit of a number since 1970 UTC: s or ms
 * @param duration unit of a duration: ms, s, min, h, days, usual (texts with units), or a pattern such as {@code H:mm:ss}
 * @param after a canonical column of the same record; the duration in this field's column is added to it
 * @param plus a second column whose duration is added, such as a time of day beside a date
 * @param codes what each text means
 * @param otherwise meaning of a text outside codes; absent: a counted finding
 * @param capture pattern whose first group is taken from the cell
 * @param when conditions on the row that must all hold; elsewhere the column is empty
 * @param optional the export may lack the column
 * @param integer a trailing {@code .0} is taken away, and what is no whole number is refused
 * @param thousands commas between groups of three digits are taken away
 * @param hash text: a keyed hash of the cell, read as the subject of a mail
 * @param identifier kind of an identity, absent: told by its form
 * @param orParties where the cell is empty, a keyed hash of the parties of the row
 * @param join where the cell is empty, a keyed hash of these columns together; for records without an id of their own
 * @param sql a Spark SQL expression over columns of the row, whose value stands for the cell
 */
public record FieldMapping(
        List<String> column,
        List<String> first,
        String constant,
        List<String> timestamp,
        String epoch,
        String duration,
        String after,
        Plus plus,
        Map<String, String> codes,
        String otherwise,
        String capture,
        List<Mapping.Condition> when,
        boolean optional,
        boolean integer,
        boolean thousands,
        String hash,
        IdentifierKind identifier,
        boolean orParties,
        List<String> join,
        Sql sql)
        implements Serializable {

    /**
     * A Spark SQL expression over columns of the row. A bare text in YAML.
     *
     * @param text as written
     * @param columns the columns of the export that it reads; empty until the expression was parsed
     */
    public record Sql(String text, List<String> columns) implements Serializable {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Sql of(String text) {
            return new Sql(text, List.of());
        }
    }

    /**
     * A duration in another column, added to a timestamp.
     *
     * @param column header of the export's column
     * @param duration its unit
     */
    public record Plus(String column, String duration) implements Serializable {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldMapping ofColumn(String column) {
        return ofTime(column, null);
    }

    /** A column with times in these patterns. */
    static FieldMapping ofTime(String column, List<String> timestamp) {
        return new FieldMapping(
                List.of(column),
                null,
                null,
                timestamp,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                false,
                null,
                null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static FieldMapping of(
            @JsonProperty("column") List<String> column,
            @JsonProperty("first") List<String> first,
            @JsonProperty("constant") String constant,
            @JsonProperty("timestamp") List<String> timestamp,
            @JsonProperty("epoch") String epoch,
            @JsonProperty("duration") String duration,
            @JsonProperty("after") String after,
            @JsonProperty("plus") Plus plus,
            @JsonProperty("codes") Map<String, String> codes,
            @JsonProperty("otherwise") String otherwise,
            @JsonProperty("capture") String capture,
            @JsonProperty("when") List<Mapping.Condition> when,
            @JsonProperty("optional") boolean optional,
            @JsonProperty("integer") boolean integer,
            @JsonProperty("thousands") boolean thousands,
            @JsonProperty("hash") String hash,
            @JsonProperty("identifier") IdentifierKind identifier,
            @JsonProperty("or_parties") boolean orParties,
            @JsonProperty("join") List<String> join,
            @JsonProperty("sql") Sql sql) {
        return new FieldMapping(
                column,
                first,
                constant,
                timestamp,
                epoch,
                duration,
                after,
                plus,
                codes,
                otherwise,
                capture,
                when,
                optional,
                integer,
                thousands,
                hash,
                identifier,
                orParties,
                join,
                sql);
    }

    /** The same field with its expression as it was parsed. */
    public FieldMapping withSql(Sql parsed) {
        return new FieldMapping(
                column,
                first,
                constant,
                timestamp,
                epoch,
                duration,
                after,
                plus,
                codes,
                otherwise,
                capture,
                when,
                optional,
                integer,
                thousands,
                hash,
                identifier,
                orParties,
                join,
                parsed);
    }

    /** A field that is always this text, converted as this one is; what else would decide is left out. */
    public FieldMapping always(String text) {
        return new FieldMapping(
                null,
                null,
                text,
                timestamp,
                epoch,
                duration,
                after,
                null,
                null,
                null,
                null,
                null,
                optional,
                integer,
                thousands,
                hash,
                identifier,
                false,
                null,
                null);
    }

    /** Lists of synonyms of the columns that must be there unless the field is optional, conditions and plus apart. */
    public List<List<String>> needed() {
        List<List<String>> needed = new ArrayList<>();
        if (sql != null) {
            sql.columns().forEach(c -> needed.add(List.of(c)));
        } else if (!columns().isEmpty()) {
            needed.add(columns());
        }
        return needed;
    }

    /** The columns of the export that this field may read, conditions apart. */
    public List<String> columns() {
        if (sql != null) {
            return sql.columns();
        }
        if (first != null) {
            return first;
        }
        return column == null ? List.of() : column;
    }
}
