package io.replyledger.canonical;

import io.replyledger.direct.sql.SqlFailure;
import io.replyledger.direct.sql.SqlExpression;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The cell that an expression makes of a row of one file. */
final class SqlCell {
    private static final String BETWEEN = ", ";

    private final SqlExpression expression;
    private final List<Cells> inputs;
    private final boolean isComplete;

    private SqlCell(SqlExpression expression, List<Cells> inputs, boolean isComplete) {
        this.expression = expression;
        this.inputs = inputs;
        this.isComplete = isComplete;
    }

    /** The cell in files of this header; always empty where the header lacks one of the columns. */
    static SqlCell of(FieldMapping.Sql sql, Header header, Set<String> nulls) {
        SqlExpression expression = SqlExpression.of(sql.text());
        List<Cells> inputs = expression.columns().stream()
                .map(c -> Cells.of(c, header, nulls))
                .toList();
        boolean isComplete =
                expression.columns().stream().allMatch(c -> header.position(c).isPresent());
        return new SqlCell(expression, inputs, isComplete);
    }

    /** The columns that the expression reads, for messages. */
    String name() {
        return String.join(BETWEEN, expression.columns());
    }

    /** Their cells in a row, for messages. */
    String shown(RawRow row) {
        return inputs.stream().map(i -> i.text(row)).collect(Collectors.joining(BETWEEN));
    }

    /**
     * The value as a text, empty where it is null.
     *
     * @throws SqlFailure when the row gives none
     */
    String text(RawRow row) throws SqlFailure {
        return isComplete
                ? expression.value(inputs.stream().map(i -> i.text(row)).toList())
                : "";
    }
}
