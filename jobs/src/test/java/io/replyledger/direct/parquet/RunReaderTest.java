package io.replyledger.direct.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs and packed groups are read as parquet-java writes them, and as Parquet's specification shows them. */
class RunReaderTest {
    private static int[] read(int width, int count, int... bytes) throws IOException {
        byte[] page = new byte[bytes.length];
        for (int i = 0; i < page.length; i++) {
            page[i] = (byte) bytes[i];
        }
        int[] numbers = new int[count];
        new RunReader(PlainBytes.of(BytesInput.from(page)), width).read(numbers, count);
        return numbers;
    }

    @Test
    void theExampleOfTheSpecificationIsZeroToSeven() throws IOException {
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, read(3, 8, 0b11, 0b1000_1000, 0b1100_0110, 0b1111_1010));
    }

    @Test
    void aRunRepeatsItsNumberWithTheLowByteFirst() throws IOException {
        assertArrayEquals(new int[] {0x0102, 0x0102, 0x0102, 5}, read(9, 4, 3 << 1, 0x02, 0x01, 1 << 1, 5, 0));
    }

    @Test
    void numbersOfNoBitsAreZeros() throws IOException {
        assertArrayEquals(new int[300], read(0, 300, 0xD8, 0x04));
    }

    @Test
    void whatEndsTooEarlyIsRefused() {
        assertThrows(IOException.class, () -> read(3, 9, 0b11, 0, 0, 0));
        assertThrows(IOException.class, () -> read(3, 8, 0b11, 0, 0));
        assertThrows(IOException.class, () -> read(9, 3, 3 << 1, 2));
        assertThrows(IOException.class, () -> read(1, 1, 0, 0, 0, 0));
        assertThrows(IOException.class, () -> read(-1, 1, 1 << 1, 0));
        assertThrows(IOException.class, () -> read(33, 1, 1 << 1, 0, 0, 0, 0, 0));
        assertThrows(IOException.class, () -> read(1, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 15, 17, 24, 31, 32})
    void whatParquetJavaWritesIsReadInPiecesOfAnyLength(int width) throws IOException {
        Random random = new Random(width);
        int[] written = new int[20_000];
        for (int i = 0; i < written.length; i++) {
            boolean isRun = i > 0 && random.nextInt(10) > 0 && i % 1_000 < 500;
            written[i] = isRun ? written[i - 1] : random.nextInt() >>> (Integer.SIZE - width);
        }
        int[] read = new int[written.length];
        try (RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(width, 64, 1 << 16, HeapByteBufferAllocator.getInstance())) {
            for (int number : written) {
                encoder.writeInt(number);
            }
            RunReader reader = new RunReader(PlainBytes.of(encoder.toBytes()), width);
            int[] some = new int[200];
            for (int done = 0; done < read.length; ) {
                int count = Math.min(read.length - done, 1 + random.nextInt(some.length));
                reader.read(some, count);
                System.arraycopy(some, 0, read, done, count);
                done += count;
            }
        }
        assertArrayEquals(written, read, () -> "width " + width + ", from " + Arrays.mismatch(written, read));
    }
}
