package io.replyledger.direct.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions;
import org.apache.spark.sql.catalyst.optimizer.RewriteWithExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * A Spark SQL expression over the columns of one row, all of them texts. Spark parses, resolves and evaluates it, row by
 * row, so that one row that fails is one reject. Nobody promises that the classes behind Spark's SQL stay as they are:
 * they are used in this package alone.
 */
public final class SqlExpression {
    private static final Seq<String> NO_QUALIFIER = seq(List.of());

    private final Map<String, Attribute> columns = new LinkedHashMap<>();
    private final List<UnsafeProjection> steps = new ArrayList<>();

    private SqlExpression(String sql) {
        Expression parsed = new CatalystSqlParser().parseExpression(sql);
        SqlRules.requireOfOneRow(parsed);
        Expression named = parsed.transform(new Columns());
        SqlRules.requireColumns(columns.keySet());
        Expression text = new Cast(named, DataTypes.StringType, Option.apply("UTC"), EvalMode.ANSI());
        Alias value = new Alias(text, "value", NamedExpression.newExprId(), NO_QUALIFIER, Option.empty(), NO_QUALIFIER);
        LogicalPlan row = new LocalRelation(seq(List.copyOf(columns.values())), seq(List.of()), false, Option.empty());
        LogicalPlan resolved = Analysis.resolved(new Project(seq(List.of(value)), row));
        SqlRules.requireValue(resolved);
        compile(RewriteWithExpression.apply(ReplaceExpressions.apply(resolved)));
    }

    /**
     * Parses, checks and prepares an expression.
     *
     * @throws SqlProblem when it is none, or sees more than the row
     */
    public static SqlExpression of(String sql) {
        try {
            return Analysis.configured(() -> new SqlExpression(sql));
        } catch (SqlProblem e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new SqlProblem("is nested too deeply");
        } catch (Exception e) {
            // Also checked ones, which Scala does not declare.
            throw SqlProblem.of(e);
        }
    }

    /** One projection where no part of the expression is needed twice. */
    private void compile(LogicalPlan plan) {
        Deque<Project> projects = new ArrayDeque<>();
        LogicalPlan below = plan;
        while (below instanceof Project project) {
            projects.push(project);
            below = project.child();
        }
        for (Project project : projects) {
            List<Expression> expressions = CollectionConverters.asJava(project.projectList()).stream()
                    .map(Expression.class::cast)
                    .toList();
            steps.add(UnsafeProjection.create(seq(expressions), project.child().output()));
        }
    }

    private static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    /** The columns that it reads, as they are written in it. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /**
     * The value for a row as a text, empty where it is null.
     *
     * @param texts the cells of {@link #columns}; an empty one is null
     * @throws SqlFailure when the expression fails for them
     */
    public String value(List<String> texts) throws SqlFailure {
        Object[] cells = texts.stream()
                .map(t -> t.isEmpty() ? null : UTF8String.fromString(t))
                .toArray();
        try {
            return Analysis.configured(() -> value(new GenericInternalRow(cells)));
        } catch (Exception e) {
            throw new SqlFailure("sql fails" + condition(e));
        }
    }

    /** What Spark calls it; its messages hold the value. */
    private static String condition(Exception e) {
        boolean isNamed = e instanceof SparkThrowable spark && spark.getCondition() != null;
        return isNamed
                ? ": "
                        + ((SparkThrowable) e)
                                .getCondition()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                : "";
    }

    private String value(InternalRow cells) {
        InternalRow row = cells;
        for (UnsafeProjection step : steps) {
            row = step.apply(row);
        }
        return row.isNullAt(0) ? "" : row.getUTF8String(0).toString();
    }

    /** Puts a column of texts in the place of each name. */
    private final class Columns extends AbstractPartialFunction<Expression, Expression> {
        @Override
        public boolean isDefinedAt(Expression expression) {
            return expression instanceof UnresolvedAttribute;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <A extends Expression, B> B applyOrElse(A expression, Function1<A, B> otherwise) {
            return expression instanceof UnresolvedAttribute name ? (B) column(name) : otherwise.apply(expression);
        }

        private Attribute column(UnresolvedAttribute name) {
            String written = String.join(".", CollectionConverters.asJava(name.nameParts()));
            return columns.computeIfAbsent(
                    written,
                    n -> new AttributeReference(
                            n,
                            DataTypes.StringType,
                            true,
                            Metadata.empty(),
                            NamedExpression.newExprId(),
                            NO_QUALIFIER));
        }
    }
}
