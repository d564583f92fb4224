package io.replyledger.direct.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    /** Length of the footer and the mark of Parquet. */
    private static final int TAIL = 8;

    private ParquetFooter() {}

    /** Rewrites the footer of a file where it is not in order; the rows before it are not looked at. */
    public static void order(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer tail = read(channel, channel.size() - TAIL, TAIL);
            int length = tail.getInt();
            long start = channel.size() - TAIL - length;
            byte[] written = read(channel, start, length).array();
            byte[] ordered = ordered(written);
            if (!Arrays.equals(written, ordered)) {
                int mark = tail.getInt();
                ByteBuffer end = ByteBuffer.allocate(ordered.length + TAIL).order(ByteOrder.LITTLE_ENDIAN);
                end.put(ordered).putInt(ordered.length).putInt(mark).flip();
                channel.truncate(start).position(start);
                writeFully(channel, end);
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("ends before its footer");
            }
        }
        return bytes.flip();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static byte[] ordered(byte[] written) throws IOException {
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(written));
        footer.getRow_groups().forEach(g -> g.getColumns().forEach(c -> order(c.getMeta_data())));
        ByteArrayOutputStream ordered = new ByteArrayOutputStream(written.length);
        Util.writeFileMetaData(footer, ordered);
        return ordered.toByteArray();
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
