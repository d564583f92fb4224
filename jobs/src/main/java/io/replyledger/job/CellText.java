package io.replyledger.job;

import io.replyledger.change.MovedRow;
import io.replyledger.output.Spoken;
import io.replyledger.table.ColumnType;
import java.util.Locale;

/** Cells of published tables as people say them. */
final class CellText {
    private static final String COUNTS = "n|n_.*|backlog_end|resolved_in_month";

    private CellText() {}

    /** Old and new cell; exactly where they would look alike. */
    static String change(MovedRow row, String column) {
        if (row.key().table().isOfCriteria()) {
            return criterion(row, column);
        }
        ColumnType type = row.key().table().type(column);
        boolean isOpenTime = row.key().isBusiness();
        String before = text(type, column, row.old(column), isOpenTime);
        String after = text(type, column, row.now(column), isOpenTime);
        boolean isAlike = before.equals(after);
        return isAlike ? exact(type, row.old(column)) + " -> " + exact(type, row.now(column)) : before + " -> " + after;
    }

    private static String criterion(MovedRow row, String column) {
        String before = inUnit(row, column, row.old(column), row.old("unit"));
        String after = inUnit(row, column, row.now(column), row.now("unit"));
        return before.equals(after)
                ? (row.old(column) + " -> " + row.now(column) + " " + row.now("unit")).strip()
                : before + " -> " + after;
    }

    private static String inUnit(MovedRow row, String column, String cell, String unit) {
        boolean isPlain = cell.isEmpty() || row.key().table().type(column) != ColumnType.DOUBLE;
        if (isPlain) {
            return cell.isEmpty() ? "-" : cell;
        }
        return Spoken.ENGLISH.inUnit(Double.parseDouble(cell), unit.isEmpty() ? "share" : unit);
    }

    private static String exact(ColumnType type, String cell) {
        if (type == ColumnType.DOUBLE) {
            return String.format(Locale.ROOT, "%.4f %%", 100 * Double.parseDouble(cell));
        }
        return type == ColumnType.BIGINT ? cell + " s" : cell;
    }

    private static String text(ColumnType type, String column, String cell, boolean isOpenTime) {
        if (cell.isEmpty()) {
            return "-";
        }
        return switch (type) {
            case DOUBLE -> String.format(Locale.ROOT, "%.1f %%", 100 * Double.parseDouble(cell));
            case BIGINT -> column.matches(COUNTS) ? cell : duration(Long.parseLong(cell), isOpenTime);
            case STRING, INT, BOOLEAN, TIMESTAMP, DATE, DECIMAL, LONGS, BINARY -> cell;
        };
    }

    private static String duration(long seconds, boolean isOpenTime) {
        return isOpenTime ? Spoken.ENGLISH.openTime(seconds) : Spoken.ENGLISH.duration(seconds);
    }
}
