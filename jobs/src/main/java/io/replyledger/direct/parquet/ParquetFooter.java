package io.replyledger.direct.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.Util;

/**
 * Orders what parquet-java writes into a footer in the order of hash codes that differ from run to run: the encodings
 * of each column. Readers take them as a set; with them ordered, equal rows give equal bytes.
 */
public final class ParquetFooter {
    private static final int TAIL = 8;

    private ParquetFooter() {}

    public static void order(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(bytes, bytes.length - TAIL, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int start = bytes.length - TAIL - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, start, length));
        footer.getRow_groups().forEach(g -> g.getColumns().forEach(c -> order(c.getMeta_data())));
        ByteArrayOutputStream ordered = new ByteArrayOutputStream();
        ordered.write(bytes, 0, start);
        Util.writeFileMetaData(footer, ordered);
        int newLength = ordered.size() - start;
        ordered.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(newLength)
                .array());
        ordered.write(Arrays.copyOfRange(bytes, bytes.length - Integer.BYTES, bytes.length));
        Files.write(file, ordered.toByteArray());
    }

    private static void order(ColumnMetaData column) {
        column.getEncodings().sort(Comparator.naturalOrder());
        if (column.isSetEncoding_stats()) {
            column.getEncoding_stats()
                    .sort(Comparator.comparing(PageEncodingStats::getPage_type)
                            .thenComparing(PageEncodingStats::getEncoding));
        }
    }
}
