package io.replyledger.direct.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of any bytes give values or a failure, soon. */
class ColumnPagesTest {
    private static final int ROWS = 300;

    /** A page of values and a dictionary, as if they had been unpacked. */
    private static final class Pages implements PageReader {
        private final byte[] dictionary;
        private final int inDictionary;
        private DataPage page;

        Pages(byte[] dictionary, byte[] values, Encoding encoding, int inDictionary, int inPage) {
            this.dictionary = dictionary;
            this.inDictionary = inDictionary;
            this.page = new DataPageV1(
                    BytesInput.from(values), inPage, values.length, null, Encoding.RLE, Encoding.RLE, encoding);
        }

        @Override
        public DictionaryPage readDictionaryPage() {
            return new DictionaryPage(BytesInput.from(dictionary), inDictionary, Encoding.PLAIN);
        }

        @Override
        public long getTotalValueCount() {
            return ROWS;
        }

        @Override
        public DataPage readPage() {
            DataPage next = page;
            page = null;
            return next;
        }
    }

    private static byte[] random(Random random) {
        byte[] bytes = new byte[random.nextInt(120)];
        random.nextBytes(bytes);
        if (bytes.length > 5) {
            // A length that may be right, and levels of which many pages get past.
            bytes[0] = (byte) random.nextInt(8);
            bytes[1] = 0;
            bytes[2] = 0;
            bytes[3] = 0;
        }
        return bytes;
    }

    private static ColumnDescriptor stored(Column column) {
        return ParquetTypes.schema(new Table("t", List.of(column)), Set.of("c"))
                .getColumns()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource(value = ColumnType.class, names = "LONGS", mode = EnumSource.Mode.EXCLUDE)
    void bytesOfNoPageGiveAFailureOrValues(ColumnType type) {
        Column column = new Column("c", type, 9, 2, false, "");
        Random random = new Random(type.name().length());
        List<String> ends = new ArrayList<>();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 3_000; i++) {
                Pages pages = new Pages(
                        random(random),
                        random(random),
                        random.nextBoolean() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY,
                        random.nextBoolean() ? random.nextInt(4) : random.nextInt(),
                        random.nextBoolean() ? ROWS : random.nextInt(2 * ROWS) - ROWS / 2);
                ends.add(end(pages, column, stored(column)));
            }
        });
        assertTrue(ends.contains("values"), "some pages hold values by chance");
        assertTrue(ends.contains("failure"), "most do not");
    }

    /** As {@link ParquetBatches}, which calls both kinds of exceptions damage, and no error. */
    private static String end(Pages pages, Column column, ColumnDescriptor stored) {
        try {
            Object[][] rows = new Object[ROWS][1];
            new ColumnPages(pages, column, stored, ROWS).read(rows, 0, ROWS);
            return "values";
        } catch (IOException | RuntimeException e) {
            return "failure";
        }
    }

    @Test
    void anotherEncodingIsNamed() {
        Column column = new Column("c", ColumnType.STRING, 0, 0, true, "");
        byte[] text = "\1\0\0\0a".getBytes(StandardCharsets.US_ASCII);
        Pages pages = new Pages(text, text, Encoding.DELTA_BYTE_ARRAY, 1, 1);
        IOException failure = assertThrows(IOException.class, () -> new ColumnPages(pages, column, stored(column), 1)
                .read(new Object[1][1], 0, 1));
        assertEquals("values of another encoding: DELTA_BYTE_ARRAY", failure.getMessage());
    }

    @Test
    void aPageOfFewerThanNoValuesIsRefused() {
        Column column = new Column("c", ColumnType.STRING, 0, 0, true, "");
        Pages pages = new Pages(new byte[0], new byte[8], Encoding.PLAIN, 0, -1);
        assertThrows(IOException.class, () -> new ColumnPages(pages, column, stored(column), 1)
                .read(new Object[1][1], 0, 1));
    }

    @Test
    void aColumnStoredAsAnotherTypeIsRefused() {
        Pages pages = new Pages(new byte[0], new byte[8], Encoding.PLAIN, 0, 1);
        Column declared = new Column("c", ColumnType.INT, 0, 0, true, "");
        Column written = new Column("c", ColumnType.BIGINT, 0, 0, true, "");
        assertThrows(IOException.class, () -> new ColumnPages(pages, declared, stored(written), 1));
    }
}
