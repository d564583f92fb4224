package io.replyledger.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads some columns of a Parquet file of flat rows on a local disk. Needs neither Spark nor a Hadoop file system. */
public final class ParquetColumns {
    private ParquetColumns() {}

    /**
     * Shows every row: texts as String, whole numbers and timestamps (microseconds since 1970) as Long, yes and no as
     * Boolean, null where nothing is there. Every row is a new array, in the order of {@code columns}.
     *
     * @throws MissingColumn when the file lacks one
     */
    public static void read(Path file, List<String> columns, Consumer<Object[]> each) throws IOException {
        Builder builder = new Builder(new LocalInputFile(file), columns);
        try (ParquetReader<Object[]> reader = builder.build()) {
            for (Object[] row = reader.read(); row != null; row = reader.read()) {
                each.accept(row);
            }
        }
    }

    /** A file that lacks a column. */
    public static final class MissingColumn extends IOException {
        private static final long serialVersionUID = 1L;

        MissingColumn(String columns) {
            super(columns);
        }
    }

    private static final class Builder extends ParquetReader.Builder<Object[]> {
        private final List<String> columns;

        Builder(InputFile file, List<String> columns) {
            super(file, new PlainParquetConfiguration());
            this.columns = columns;
        }

        @Override
        protected ReadSupport<Object[]> getReadSupport() {
            return new Projection(columns);
        }
    }

    private static final class Projection extends ReadSupport<Object[]> {
        private final List<String> columns;

        Projection(List<String> columns) {
            this.columns = columns;
        }

        @Override
        public ReadContext init(InitContext context) {
            MessageType whole = context.getFileSchema();
            TreeSet<String> missing = new TreeSet<>(columns);
            missing.removeIf(whole::containsField);
            if (!missing.isEmpty()) {
                throw new java.io.UncheckedIOException(new MissingColumn(String.join(", ", missing)));
            }
            List<Type> wanted = columns.stream().map(whole::getType).toList();
            return new ReadContext(new MessageType(whole.getName(), wanted));
        }

        @Override
        public RecordMaterializer<Object[]> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> metadata,
                MessageType file,
                ReadContext context) {
            return new ParquetCells(context.getRequestedSchema());
        }

        // Deprecated by parquet-java, and still the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        public RecordMaterializer<Object[]> prepareForRead(
                Configuration configuration, Map<String, String> metadata, MessageType file, ReadContext context) {
            return new ParquetCells(context.getRequestedSchema());
        }
    }
}
