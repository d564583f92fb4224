package io.replyledger.canonical;

import io.replyledger.direct.rows.Hash64;
import io.replyledger.table.RecordType;
import java.util.Locale;

/** Where the records of one type lie, as rows of the table {@code record_place}. */
final class RecordPlaces {
    static final String TABLE = "record_place";
    static final String FOLDER = "folder";

    /** The seed of Spark's xxhash64. */
    private static final long SEED = 42;

    private static final int MONTHS = 100;

    private final String record;
    /** The source of the last record, and its hash. */
    private String lastSource = "";

    private long sourceHash = Hash64.of(lastSource, SEED);
    private long lastHash;
    private String lastMonth = "";
    private Integer lastNumber;

    RecordPlaces(RecordType type) {
        this.record = type.foldsInto().orElse(type).table();
    }

    /** The place of a record with an id; null where it is that of the one before. */
    Object[] of(String source, String id, String month) {
        if (!source.equals(lastSource)) {
            lastSource = source;
            sourceHash = Hash64.of(source, SEED);
        }
        long hash = Hash64.of(id, sourceHash);
        if (hash == lastHash && month.equals(lastMonth)) {
            return null;
        }
        if (!month.equals(lastMonth)) {
            lastMonth = month;
            lastNumber = number(month);
        }
        lastHash = hash;
        return new Object[] {record, hash, lastNumber};
    }

    private static int number(String month) {
        return month.equals(MonthFolders.NONE)
                ? 0
                : Integer.parseInt(month.substring(0, 4)) * MONTHS + Integer.parseInt(month.substring(5));
    }

    /** The folder of that number. */
    static String month(int folder) {
        return folder == 0
                ? MonthFolders.NONE
                : String.format(Locale.ROOT, "%04d-%02d", folder / MONTHS, folder % MONTHS);
    }
}
