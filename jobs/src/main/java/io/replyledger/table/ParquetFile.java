package io.replyledger.table;

import java.io.IOException;
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
    private static final long ROW_GROUP = 32L << 20;
    private static final int PAGE = 1 << 18;

    private ParquetFile() {}

    /** A writer of rows given as values in the order of the table; replaces what stands at the path. */
    public static ParquetWriter<Object[]> create(Path path, Table table, Configuration hadoop) throws IOException {
        return new Builder(HadoopOutputFile.fromPath(path, hadoop), table)
                .withConf(hadoop)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final Table table;

        Builder(OutputFile file, Table table) {
            super(file);
            this.table = table;
            withCompressionCodec(CompressionCodecName.ZSTD);
            withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
            withRowGroupSize(ROW_GROUP);
            withPageSize(PAGE);
            // Times and counts hardly repeat, so that a dictionary of them is work for nothing.
            for (Column column : table.columns()) {
                boolean isNumber = column.type() == ColumnType.TIMESTAMP || column.type() == ColumnType.BIGINT;
                withDictionaryEncoding(column.name(), !isNumber);
            }
        }

        @Override
        protected Builder self() {
            return this;
        }

        // Deprecated by parquet-java, and still the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Object[]> getWriteSupport(Configuration conf) {
            return new ParquetRows(table);
        }
    }
}
