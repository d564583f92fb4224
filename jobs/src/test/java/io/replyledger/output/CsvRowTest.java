package io.replyledger.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowTest {

    @TempDir
    private Path temporary;

    @Test
    void whatWasWrittenIsReadAgainWithoutItsGuard() throws IOException {
        List<Object[]> values = new ArrayList<>();
        for (String provider : List.of("=1+1", "'quoted", "-")) {
            values.add(new Object[] {provider, null, "ticket", "no_start", 3L});
        }
        Path file = temporary.resolve("exclusions.csv");
        CsvFile.write(file, Rows.of("exclusions", values));
        List<String> providers = new ArrayList<>();
        CsvRow.read(file, row -> {
            providers.add(row.text("provider_id"));
            assertEquals("", row.text("month"));
            assertNull(row.number("month"));
            assertEquals(3L, row.number("n"));
        });
        assertEquals(List.of("'quoted", "-", "=1+1"), providers);
    }

    @Test
    void decimalsAreRoundedHalfToEven() {
        assertEquals("0.333333", CsvRow.cell(1 / 3.0));
        assertEquals("0.000000", CsvRow.cell(0));
        assertEquals("0.000002", CsvRow.cell(0.00000152587890625));
    }

    @Test
    void decimalsAreThoseOfTheExactNumber() {
        Random random = new Random(6);
        for (int i = 0; i < 300_000; i++) {
            double magnitude = Math.pow(10, random.nextInt(22) - 8);
            double free = (random.nextDouble() - 0.5) * magnitude;
            // Halves of a millionth, just above, just below.
            double middle = (random.nextInt(2_000_001) - 1_000_000 + 0.5) / 1e6 * random.nextInt(3);
            for (double value : new double[] {free, middle, Math.nextUp(middle), Math.nextDown(middle)}) {
                String exact = new BigDecimal(value)
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .toPlainString();
                assertEquals(exact, CsvRow.cell(value), () -> "of " + value);
            }
        }
    }
}
