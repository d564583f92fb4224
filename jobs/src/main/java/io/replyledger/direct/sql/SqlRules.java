package io.replyledger.direct.sql;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.Parameter;
import org.apache.spark.sql.catalyst.analysis.Star;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** What an expression of a mapping may hold: functions of the texts of one row that give the same on every machine. */
final class SqlRules {
    /** Groups of Spark's functions that see nothing but their arguments; its aggregates, generators and others are none. */
    private static final Set<String> GROUPS = Set.of(
            "array_funcs",
            "bitwise_funcs",
            "collection_funcs",
            "conditional_funcs",
            "conversion_funcs",
            "csv_funcs",
            "datetime_funcs",
            "hash_funcs",
            "json_funcs",
            "lambda_funcs",
            "map_funcs",
            "math_funcs",
            "predicate_funcs",
            "string_funcs",
            "struct_funcs",
            "url_funcs");

    /** In these groups, those that read a clock or the zone of the program, or throw dice. */
    private static final Set<String> DIFFERENT_EACH_TIME = Set.of(
            "curdate",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_timezone",
            "localtimestamp",
            "now",
            "rand",
            "randn",
            "random",
            "randstr",
            "shuffle",
            "uniform");

    private SqlRules() {}

    /**
     * Requires a parsed expression that sees one row and nothing else.
     *
     * @throws SqlProblem for the first part that does not
     */
    static void requireOfOneRow(Expression parsed) {
        walk(parsed, SqlRules::requireOfOneRowItself);
    }

    private static void requireOfOneRowItself(Expression part) {
        if (part instanceof UnresolvedFunction function) {
            requireFunction(String.join(".", CollectionConverters.asJava(function.nameParts())));
        } else if (part instanceof SubqueryExpression) {
            throw new SqlProblem("has a subquery; an expression sees one row only");
        } else if (part instanceof WindowExpression) {
            throw new SqlProblem("has a window; an expression sees one row only");
        } else if (part instanceof Star) {
            throw new SqlProblem("has a *; name the columns");
        } else if (part instanceof Parameter) {
            throw new SqlProblem("has a parameter; nobody gives it a value");
        } else if (part instanceof Alias alias) {
            throw new SqlProblem(
                    "ends in a name '" + alias.name() + "'; put columns with spaces or signs between ` and `");
        }
    }

    private static void requireFunction(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        Option<ExpressionInfo> info = FunctionRegistry.builtin().lookupFunction(new FunctionIdentifier(known));
        if (info.isEmpty()) {
            throw new SqlProblem("there is no function '" + name + "'");
        }
        if (!GROUPS.contains(info.get().getGroup())) {
            throw new SqlProblem("function '" + name + "' is not allowed; an expression sees one row only");
        }
        requireSameEachTime(known);
    }

    private static void requireSameEachTime(String function) {
        if (DIFFERENT_EACH_TIME.contains(function)) {
            throw new SqlProblem(
                    "function '" + function + "' is not allowed; the same row must give the same each time");
        }
    }

    /** Requires an expression that reads the row. */
    static void requireColumns(Set<String> columns) {
        if (columns.isEmpty()) {
            throw new SqlProblem("reads no column; use constant");
        }
    }

    /**
     * Requires a resolved value that can stand in a cell and is the same each time.
     *
     * @param resolved a projection of the value, cast to a text
     */
    static void requireValue(LogicalPlan resolved) {
        Expression text = ((Alias) ((Project) resolved).projectList().head()).child();
        DataType type = CollectionConverters.asJava(text.children()).get(0).dataType();
        if (type.equals(DataTypes.TimestampType)) {
            throw new SqlProblem(
                    "gives a timestamp of no zone that a row could tell; use to_timestamp_ntz, or give a text");
        }
        boolean isPlain = type instanceof StringType
                || type instanceof NumericType
                || type instanceof BooleanType
                || type instanceof DateType
                || type instanceof TimestampNTZType
                || type instanceof NullType;
        if (!isPlain) {
            throw new SqlProblem(
                    "gives a " + type.simpleString() + "; give a text, a number, a date or true and false");
        }
        walk(text, part -> requireSameEachTime(part.prettyName()));
        if (!text.deterministic()) {
            throw new SqlProblem("is not the same each time");
        }
    }

    private static void walk(Expression expression, Consumer<Expression> visitor) {
        visitor.accept(expression);
        CollectionConverters.asJava(expression.children()).forEach(child -> walk(child, visitor));
    }
}
