package io.replyledger.direct.rows;

import io.replyledger.direct.Plain;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** The rows of a query for tasks that read them one by one. */
public final class SparkRows {
    private SparkRows() {}

    /**
     * The rows. Each holds until the next is asked for, so nothing may keep, shuffle or sort them: take what is needed.
     * Of {@link Plain} those of Spark's public interface.
     */
    public static JavaRDD<RowView> of(Dataset<Row> query) {
        if (Plain.isSet(query.sparkSession().sparkContext().hadoopConfiguration())) {
            return query.toJavaRDD().mapPartitions(SparkRows::published);
        }
        StructType schema = query.schema();
        JavaRDD<InternalRow> rows = query.queryExecution().toRdd().toJavaRDD();
        return rows.mapPartitions(all -> internal(all, schema));
    }

    private static Iterator<RowView> published(Iterator<Row> rows) {
        PublicRowView view = new PublicRowView();
        return new Views<>(rows, view::show);
    }

    private static Iterator<RowView> internal(Iterator<InternalRow> rows, StructType schema) {
        InternalRowView view = new InternalRowView(schema);
        return new Views<>(rows, view::show);
    }
}
