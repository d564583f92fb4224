package io.replyledger.table;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One declared column.
 *
 * @param name snake_case name, with its unit or kind as a suffix
 * @param type its type
 * @param isRequired never null
 * @param comment what it means; the dictionary prints it
 */
public record Column(String name, ColumnType type, boolean isRequired, String comment) implements Serializable {

    private static final Pattern LINE =
            Pattern.compile("(\\w+) ([A-Z]+(?:<\\w+>|\\(\\d+,\\d+\\))?)( NOT NULL)? COMMENT '((?:[^']|'')*)',?");
    private static final Pattern KEYED_HASH = Pattern.compile("\\(keyed hash: (\\w+)\\)");

    static Column parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a column declaration: " + line);
        }
        return new Column(
                matcher.group(1),
                ColumnType.of(matcher.group(2)),
                matcher.group(3) != null,
                matcher.group(4).replace("''", "'"));
    }

    /** The kind of party (client or staff) whose identity this column holds as a keyed hash; empty for other columns. */
    public Optional<String> identityKind() {
        Matcher matcher = KEYED_HASH.matcher(comment);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
