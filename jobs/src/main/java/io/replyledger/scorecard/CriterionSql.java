package io.replyledger.scorecard;

import io.replyledger.scorecard.Criterion.Rule;
import java.util.ArrayList;
import java.util.List;

/** The query that gives, of each row of a view, what it means for every criterion over that view. */
final class CriterionSql {
    static final String PREFIX = "c";
    static final int PROVIDER = 0;
    static final int SOURCE = 1;
    static final int AS_OF = 2;
    static final int FIRST = 3;

    private CriterionSql() {}

    /**
     * Columns provider_id, source, as_of in microseconds, then a structure per criterion, null where it takes no part.
     *
     * @param further columns behind them
     */
    static String of(String view, List<Criterion> criteria, String... further) {
        List<String> columns = new ArrayList<>();
        columns.add("provider_id");
        columns.add("source");
        columns.add("unix_micros(as_of) AS as_of");
        for (Criterion c : criteria) {
            columns.add(structure(c.rule()) + " AS " + PREFIX + columns.size());
        }
        columns.addAll(List.of(further));
        return "SELECT " + String.join(", ", columns) + " FROM " + view;
    }

    private static String structure(Rule rule) {
        String where = rule.where().isEmpty() ? "true" : rule.where();
        return "CASE WHEN (" + where + ") AND " + rule.monthOf() + " IS NOT NULL THEN named_struct("
                + String.join(
                        ", ",
                        List.of(
                                "'month', " + month(rule),
                                "'at', " + (isInstant(rule) ? micros(rule.monthOf()) : "CAST(NULL AS BIGINT)"),
                                "'start', " + micros(rule.from()),
                                "'event', " + (isTime(rule) ? micros(rule.value()) : "CAST(NULL AS BIGINT)"),
                                "'until', " + micros(rule.until()),
                                "'value', " + value(rule),
                                "'holds', " + holds(rule),
                                "'per', " + decimal(rule.per()),
                                "'segment', "
                                        + (rule.segment().isEmpty()
                                                ? "CAST(NULL AS STRING)"
                                                : "CAST((" + rule.segment() + ") AS STRING)")))
                + ") END";
    }

    private static boolean isTime(Rule rule) {
        return switch (rule.estimator().kind()) {
            case TIME, DUE, WORKING_DAY -> true;
            case SHARE, NUMBER, SUM, ROW, UNIT, TIMES, NONE -> false;
        };
    }

    private static boolean isInstant(Rule rule) {
        return rule.monthOf().equals("at") || rule.monthOf().endsWith("_at");
    }

    private static String month(Rule rule) {
        if (isInstant(rule)) {
            return "CAST(NULL AS STRING)";
        }
        return rule.monthOf().equals("month") ? "month" : "date_format(" + rule.monthOf() + ", 'yyyy-MM')";
    }

    private static String micros(String expression) {
        return expression.isEmpty() ? "CAST(NULL AS BIGINT)" : "unix_micros(CAST((" + expression + ") AS TIMESTAMP))";
    }

    private static String value(Rule rule) {
        return switch (rule.estimator().kind()) {
            case NUMBER, SUM, UNIT, TIMES -> decimal(rule.value());
            case SHARE, TIME, DUE, WORKING_DAY, ROW, NONE -> decimal("");
        };
    }

    private static String holds(Rule rule) {
        boolean isShare = rule.estimator().kind() == Estimator.Kind.SHARE;
        return isShare ? "coalesce(" + rule.value() + ", false)" : "CAST(NULL AS BOOLEAN)";
    }

    private static String decimal(String expression) {
        return "CAST(" + (expression.isEmpty() ? "NULL" : "(" + expression + ")") + " AS DECIMAL(38, " + Measuring.SCALE
                + "))";
    }
}
