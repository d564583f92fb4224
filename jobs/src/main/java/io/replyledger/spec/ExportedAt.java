package io.replyledger.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When a file was exported: a literal local date or date-time, a pattern over the file name whose groups, joined, are
 * the digits of the date ({@code yyyyMMdd}) or date-time ({@code yyyyMMddHHmm[ss]}), or a column in which each row tells
 * it.
 *
 * @param literal local date or date-time
 * @param name pattern over the file name
 * @param column column of the export, which no row may leave empty
 * @param timestamp patterns of the times in that column; absent: the usual ones
 */
public record ExportedAt(String literal, String name, String column, List<String> timestamp) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ExportedAt ofLiteral(String literal) {
        return new ExportedAt(literal, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ExportedAt of(
            @JsonProperty("literal") String literal,
            @JsonProperty("name") String name,
            @JsonProperty("column") String column,
            @JsonProperty("timestamp") List<String> timestamp) {
        if (Stream.of(literal, name, column).filter(Objects::nonNull).count() != 1) {
            throw new UserMistake("needs exactly one of literal, name and column");
        }
        if (timestamp != null && column == null) {
            throw new UserMistake("timestamp stands without column");
        }
        return new ExportedAt(literal, name, column, timestamp);
    }

    /** How the column is read; null where none tells it. */
    public FieldMapping field() {
        return column == null
                ? null
                : FieldMapping.ofTime(column, timestamp == null ? List.of(Mapping.USUAL) : timestamp);
    }
}
