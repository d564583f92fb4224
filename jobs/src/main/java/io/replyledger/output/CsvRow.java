package io.replyledger.output;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A row of a published CSV file. */
public final class CsvRow {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int DECIMALS = 6;
    private static final long MILLION = 1_000_000;
    private static final double LARGEST = 1L << 42;
    private static final double NEARLY_HALF = 0.499;

    private final CSVRecord cells;

    private CsvRow(CSVRecord cells) {
        this.cells = cells;
    }

    /** Shows every row of a file that {@link CsvFile} wrote. */
    public static void read(Path file, Consumer<CsvRow> each) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
                for (CSVRecord row : parser) {
                    if (!row.isConsistent()) {
                        throw RunJson.damaged(file);
                    }
                    each.accept(new CsvRow(row));
                }
            }
        }
    }

    /** Whether the file has a column. */
    public boolean has(String column) {
        return cells.isMapped(column);
    }

    /** The text of a cell as it was before it was guarded; empty where nothing is there. */
    public String text(String column) {
        String cell = cells.get(column);
        boolean isGuarded =
                cell.startsWith("'") && !CsvFile.guarded(cell.substring(1)).equals(cell.substring(1));
        return isGuarded ? cell.substring(1) : cell;
    }

    /** A whole number, null where nothing is there. */
    public Long number(String column) {
        String cell = cells.get(column);
        return cell.isEmpty() ? null : Long.valueOf(cell);
    }

    /** A number with decimals, null where nothing is there. */
    public Double decimal(String column) {
        String cell = cells.get(column);
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    /** A number with decimals as every CSV file holds it: six of them, rounded half to even. */
    public static String cell(double value) {
        double scaled = value * MILLION;
        double rounded = Math.rint(scaled);
        // The product is off by less than 1e-3 here: only near the middle of two the digits of the value must decide.
        boolean isClear = Math.abs(rounded) < LARGEST && Math.abs(scaled - rounded) < NEARLY_HALF;
        return isClear ? plain((long) rounded) : exact(value);
    }

    private static String exact(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String plain(long millionths) {
        String digits = Long.toString(MILLION + Math.abs(millionths) % MILLION);
        String sign = millionths < 0 ? "-" : "";
        return sign + Math.abs(millionths) / MILLION + "." + digits.substring(1);
    }
}
