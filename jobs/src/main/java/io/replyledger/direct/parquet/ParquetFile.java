package io.replyledger.direct.parquet;

import io.replyledger.direct.Plain;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;

/** Writes one Parquet file of a declared table. */
public final class ParquetFile {
    static final long ROW_GROUP = 8L << 20;
    static final int PAGE = 1 << 18;

    private ParquetFile() {}

    /** A writer of rows given as values in the order of the table; replaces what stands at the path. */
    public static RowWriter create(Path path, Table table, Configuration hadoop) throws IOException {
        return create(path, table, Set.copyOf(table.columnNames()), hadoop);
    }

    /** The same with some of the columns only; values still come in the order of the whole table. */
    public static RowWriter create(Path path, Table table, Set<String> columns, Configuration hadoop)
            throws IOException {
        OutputFile file = HadoopOutputFile.fromPath(path, hadoop);
        return Plain.isSet(hadoop)
                ? new PlainRows(
                        new Builder(file, table, columns).withConf(hadoop).build())
                : new ParquetColumnFile(file, table, columns, hadoop);
    }

    private record PlainRows(ParquetWriter<Object[]> writer) implements RowWriter {
        @Override
        public void write(Object[] row) throws IOException {
            writer.write(row);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final Table table;
        private final Set<String> columns;

        Builder(OutputFile file, Table table, Set<String> columns) {
            super(file);
            this.table = table;
            this.columns = columns;
            withCompressionCodec(CompressionCodecName.ZSTD);
            withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
            withRowGroupSize(ROW_GROUP);
            withPageSize(PAGE);
            // No setting may differ by column or file: the usual factory of writers of values is one for the whole
            // process, and goes by the settings of whoever began last.
        }

        @Override
        protected Builder self() {
            return this;
        }

        // Deprecated by parquet-java, and still the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Object[]> getWriteSupport(Configuration conf) {
            return new ParquetRows(table, columns);
        }
    }
}
