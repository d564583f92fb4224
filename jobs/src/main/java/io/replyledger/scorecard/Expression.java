package io.replyledger.scorecard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Spark SQL expression of the catalogue. Only columns of its view and plain functions may stand in it: whatever else
 * SQL can do (subqueries, files, Java methods) is refused before Spark sees it.
 */
final class Expression {
    private static final Pattern TEXTS = Pattern.compile("'(?:[^'\\\\]|'')*'");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_0-9\\s()+\\-*/%<>=!,.]*");
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "is",
            "null",
            "in",
            "between",
            "like",
            "rlike",
            "case",
            "when",
            "then",
            "else",
            "end",
            "true",
            "false",
            "as",
            "string",
            "boolean",
            "int",
            "bigint",
            "double",
            "decimal",
            "date",
            "timestamp",
            "interval",
            "day",
            "days",
            "hour",
            "hours",
            "minute",
            "minutes",
            "month",
            "months");
    private static final Set<String> FUNCTIONS = Set.of(
            "coalesce",
            "if",
            "least",
            "greatest",
            "nullif",
            "cast",
            "lower",
            "upper",
            "trim",
            "length",
            "abs",
            "round",
            "floor",
            "ceil",
            "add_months",
            "date_add",
            "date_sub",
            "datediff",
            "months_between",
            "try_divide",
            "substring",
            "in");

    private Expression() {}

    /** The first word that is no column, function or keyword, or what else cannot stand there; empty for a good one. */
    static Optional<Fault> fault(String expression, Set<String> columns) {
        String bare =
                TEXTS.matcher(expression).replaceAll(t -> " ".repeat(t.group().length()));
        Matcher words = WORDS.matcher(bare);
        while (words.find()) {
            String word = words.group();
            boolean isCall = bare.substring(words.end()).stripLeading().startsWith("(");
            boolean isKnown = KEYWORDS.contains(word.toLowerCase(java.util.Locale.ROOT))
                    || (isCall && FUNCTIONS.contains(word.toLowerCase(java.util.Locale.ROOT)))
                    || columns.contains(word);
            if (!isKnown) {
                return Optional.of(new Fault(words.start(), word, isCall));
            }
        }
        Matcher plain = PLAIN.matcher(bare);
        return plain.lookingAt() && plain.end() < bare.length()
                ? Optional.of(new Fault(plain.end(), bare.substring(plain.end(), plain.end() + 1), false))
                : Optional.empty();
    }

    /**
     * What cannot stand in an expression.
     *
     * @param at where, from 0
     * @param word what
     * @param isFunction used as a function
     */
    record Fault(int at, String word, boolean isFunction) {}
}
