package io.replyledger.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The rows of one period of a table, as they are published: lines of CSV, provider by provider, and a Parquet file.
 *
 * @param period the period
 * @param index what is in them
 * @param csv opens the lines
 * @param parquet opens the Parquet file
 */
public record PeriodFile(String period, Index index, PublishedFile.Content csv, PublishedFile.Content parquet) {
    private static final String PROVIDER = "provider_id";

    /**
     * What is in the files.
     *
     * @param contentSha256 hash of the rows
     * @param blocks the lines of each provider, in their order
     */
    public record Index(String contentSha256, List<Block> blocks) {}

    /**
     * Lines of one provider.
     *
     * @param provider its id
     * @param bytes how many bytes they take
     */
    public record Block(String provider, int bytes) {}

    /** Writes the rows of one period, at least one, and tells what is in the files. */
    public static Index write(Rows rows, Path csv, Path parquet, Configuration hadoop) throws IOException {
        return new Index(writeParquet(rows, parquet, hadoop), writeCsv(rows, csv, hadoop));
    }

    private static String writeParquet(Rows rows, Path path, Configuration hadoop) throws IOException {
        ParquetTable table = ParquetTable.of(rows);
        List<Object[]> all = rows.values();
        table.write(path, all, hadoop);
        return table.contentHash(all);
    }

    private static List<Block> writeCsv(Rows rows, Path path, Configuration hadoop) throws IOException {
        int provider = rows.position(PROVIDER);
        List<Block> blocks = new ArrayList<>();
        try (OutputStream out = path.getFileSystem(hadoop).create(path, true)) {
            for (int from = 0, to; from < rows.values().size(); from = to) {
                String id = (String) rows.values().get(from)[provider];
                to = from + 1;
                while (to < rows.values().size() && id.equals(rows.values().get(to)[provider])) {
                    to++;
                }
                byte[] lines =
                        CsvFile.lines(new Rows(rows.table(), rows.values().subList(from, to)));
                out.write(lines);
                blocks.add(new Block(id, lines.length));
            }
        }
        return blocks;
    }
}
