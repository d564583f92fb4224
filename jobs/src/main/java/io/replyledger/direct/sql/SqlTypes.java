package io.replyledger.direct.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What type a Spark SQL expression over typed columns gives; nothing is computed for it. */
public final class SqlTypes {
    private static final Seq<String> NO_QUALIFIER = seq(List.of());

    private final LocalRelation relation;

    private SqlTypes(LocalRelation relation) {
        this.relation = relation;
    }

    /** Over these columns. */
    public static SqlTypes over(StructType columns) {
        List<Attribute> attributes = new ArrayList<>();
        for (StructField column : columns.fields()) {
            attributes.add(new AttributeReference(
                    column.name(),
                    column.dataType(),
                    column.nullable(),
                    column.metadata(),
                    NamedExpression.newExprId(),
                    NO_QUALIFIER));
        }
        return new SqlTypes(new LocalRelation(seq(attributes), seq(List.of()), false, Option.empty()));
    }

    /**
     * The type of an expression.
     *
     * @throws SqlProblem when its parts do not fit together
     */
    public DataType of(String sql) {
        try {
            return Analysis.configured(() -> resolved(sql));
        } catch (StackOverflowError e) {
            throw new SqlProblem("is nested too deeply");
        } catch (Exception e) {
            // Also checked ones, which Scala does not declare.
            throw SqlProblem.of(e);
        }
    }

    private DataType resolved(String sql) {
        Expression parsed = new CatalystSqlParser().parseExpression(sql);
        Alias value =
                new Alias(parsed, "value", NamedExpression.newExprId(), NO_QUALIFIER, Option.empty(), NO_QUALIFIER);
        return Analysis.resolved(new Project(seq(List.of(value)), relation))
                .output()
                .head()
                .dataType();
    }

    private static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
