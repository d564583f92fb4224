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
 * @param precision digits of a DECIMAL in all, 0 for other types
 * @param scale digits of a DECIMAL behind the point
 * @param isRequired never null
 * @param comment what it means, in English or in English and Chinese; the dictionary prints it
 */
public record Column(String name, ColumnType type, int precision, int scale, boolean isRequired, String comment)
        implements Serializable {
    private static final Pattern LINE = Pattern.compile(
            "(\\w+) ([A-Z]+(?:<\\w+>)?)(?:\\((\\d+),(\\d+)\\))?( NOT NULL)? COMMENT '((?:[^']|'')*)',?");
    private static final Pattern KEYED_HASH = Pattern.compile("\\(keyed hash: (\\w+)\\)");
    private static final String PLANNED = "(planned)";
    private static final String DERIVED = "(derived)";
    private static final String BETWEEN_LANGUAGES = " | ";
    /** More digits do not fit into 64 bits, in which Parquet keeps them. */
    private static final int MOST_DIGITS = 18;

    static Column parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches() || number(matcher.group(3)) > MOST_DIGITS) {
            throw new IllegalArgumentException("not a column declaration: " + line);
        }
        return new Column(
                matcher.group(1),
                ColumnType.of(matcher.group(2)),
                number(matcher.group(3)),
                number(matcher.group(4)),
                matcher.group(5) != null,
                matcher.group(6).replace("''", "'"));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** What it means, in English. */
    public String english() {
        int end = comment.indexOf(BETWEEN_LANGUAGES);
        return end < 0 ? comment : comment.substring(0, end);
    }

    /** What it means, in Chinese; empty where the declaration does not say. */
    public String chinese() {
        int end = comment.indexOf(BETWEEN_LANGUAGES);
        return end < 0 ? "" : comment.substring(end + BETWEEN_LANGUAGES.length());
    }

    /**
     * The kind of identity, such as client or staff, that this column holds as a keyed hash; party where the row tells
     * the kind; empty for other columns.
     */
    public Optional<String> identityKind() {
        Matcher matcher = KEYED_HASH.matcher(comment);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** True for what folding makes of the events of a record: no export holds it and the store does not keep it. */
    public boolean isDerived() {
        return comment.contains(DERIVED);
    }

    /** True for a time that lies ahead, such as an appointment, and so is no event. */
    public boolean isPlanned() {
        return comment.contains(PLANNED);
    }
}
