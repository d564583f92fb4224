package io.replyledger.scorecard;

import io.replyledger.direct.sql.SqlProblem;
import io.replyledger.direct.sql.SqlSyntax;
import io.replyledger.direct.sql.SqlTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataType;

/** Checks the expressions of rows over views: their words, their form, and the type that they give. */
final class ExpressionCheck {
    private static final List<String> EXPRESSIONS = List.of("where", "value", "from", "until", "per", "segment");

    private final Map<String, SqlTypes> types = new HashMap<>();

    /**
     * Checks those of one row.
     *
     * @param columns columns of its view
     */
    void check(CatalogueRow row, Estimator estimator, List<String> columns) {
        for (String column : EXPRESSIONS) {
            String text = row.cell(column);
            if (!text.isEmpty()) {
                checkWords(row, column, columns);
                row.require(
                        SqlSyntax.isExpression(text),
                        column,
                        "'" + text + "' is no whole expression; look at its brackets and operators");
                checkType(row, column, estimator);
            }
        }
    }

    private static void checkWords(CatalogueRow row, String column, List<String> columns) {
        Optional<Expression.Fault> fault = Expression.fault(row.cell(column), Set.copyOf(columns));
        fault.ifPresent(f -> {
            throw row.mistake(column, said(f, row.cell("view"), columns));
        });
    }

    private static String said(Expression.Fault fault, String view, List<String> columns) {
        String what = fault.isFunction() ? "' is no function that may be used here" : "' is no column of ";
        return "'" + fault.word() + what
                + (fault.isFunction() ? "" : view + " (" + String.join(", ", columns) + ")")
                + ", at character "
                + (fault.at() + 1);
    }

    private void checkType(CatalogueRow row, String column, Estimator estimator) {
        Wanted wanted = Wanted.of(estimator, column);
        DataType type = type(row, column);
        String asker = column.equals("where") ? "a condition" : estimator.text();
        row.require(
                wanted.isMetBy(type),
                column,
                "'" + row.cell(column) + "' is " + type.sql() + ", where " + asker + " needs " + wanted.words() + "; "
                        + wanted.nextStep());
    }

    private DataType type(CatalogueRow row, String column) {
        SqlTypes ofView = types.computeIfAbsent(
                row.cell("view"), v -> SqlTypes.over(ViewColumns.of(v).orElseThrow()));
        try {
            return ofView.of(row.cell(column));
        } catch (SqlProblem e) {
            throw row.mistake(
                    column,
                    "'" + row.cell(column) + "' does not fit together; compare, add and pass what is of one type: "
                            + e.getMessage());
        }
    }
}
