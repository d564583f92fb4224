package io.replyledger.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;

/**
 * When a file was exported: a literal local date or date-time, or a pattern over the file name whose groups, joined, are
 * the digits of the date ({@code yyyyMMdd}) or date-time ({@code yyyyMMddHHmm[ss]}).
 *
 * @param literal local date or date-time
 * @param name pattern over the file name
 */
public record ExportedAt(String literal, String name) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ExportedAt ofLiteral(String literal) {
        return new ExportedAt(literal, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ExportedAt of(@JsonProperty("literal") String literal, @JsonProperty("name") String name) {
        if ((literal == null) == (name == null)) {
            throw new UserMistake("needs either literal or name");
        }
        return new ExportedAt(literal, name);
    }
}
