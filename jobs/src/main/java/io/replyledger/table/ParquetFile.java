package io.replyledger.table;

import java.io.IOException;
import java.util.HashSet;
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
    private static final long ROW_GROUP = 32L << 20;
    private static final int PAGE = 1 << 18;
    private static final Set<String> OWN_ID = ownIds();

    private ParquetFile() {}

    private static Set<String> ownIds() {
        Set<String> ids = new HashSet<>(Set.of(Cases.RECORD_ID, TicketEvents.EVENT_ID));
        for (RecordType type : RecordType.records()) {
            if (type.recordId().size() == 1) {
                ids.addAll(type.recordId());
            }
        }
        return ids;
    }

    /** A writer of rows given as values in the order of the table; replaces what stands at the path. */
    public static ParquetWriter<Object[]> create(Path path, Table table, Configuration hadoop) throws IOException {
        return create(path, table, Set.copyOf(table.columnNames()), hadoop);
    }

    /** The same with some of the columns only; values still come in the order of the whole table. */
    public static ParquetWriter<Object[]> create(Path path, Table table, Set<String> columns, Configuration hadoop)
            throws IOException {
        return new Builder(HadoopOutputFile.fromPath(path, hadoop), table, columns)
                .withConf(hadoop)
                .build();
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
            // Times, counts and ids hardly repeat, so that a dictionary of them is work for nothing.
            for (Column column : table.columns()) {
                boolean isNumber = column.type() == ColumnType.TIMESTAMP || column.type() == ColumnType.BIGINT;
                boolean isId = OWN_ID.contains(column.name());
                withDictionaryEncoding(column.name(), !isNumber && !isId);
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
            return new ParquetRows(table, columns);
        }
    }
}
