package io.replyledger.canonical;

import java.util.List;
import java.util.Random;

/** What may happen to the cells of one row. */
enum CellMutation {
    EMPTIED,
    CUT,
    NUMBER,
    DATE,
    CONTROL,
    HALF_CHARACTER,
    NUL,
    QUOTE_ADDED,
    DELIMITER_ADDED,
    LONG,
    RIGHT_TO_LEFT,
    FORMULA,
    ODD_CHARACTER,
    FLIPPED,
    SWAPPED,
    REPEATED,
    REMOVED,
    OTHER_CELL;

    private static final List<String> NUMBERS = List.of(
            "9".repeat(400),
            "-1",
            "-9223372036854775808",
            "9223372036854775808",
            "1E+400",
            "-1e-400",
            "1E999999999",
            "1E-999999999",
            "4.5E+11",
            "0x1F",
            "NaN",
            "Infinity",
            "1,234",
            "１２３",
            "٣",
            "-0",
            "1e18",
            "253402300800",
            "9223372036854775",
            "99999999999999999",
            "1.7976931348623157E308",
            "2147483648",
            "1:99:99",
            "999999:59:59");
    private static final List<String> DATES = List.of(
            "2025-02-30 10:00:00",
            "2025-13-01",
            "0000-00-00 00:00:00",
            "9999-12-31 23:59:59",
            "1900-01-00",
            "-0001-01-01",
            "10000-01-01 00:00:00",
            "999999999-12-31T23:59:59",
            "2025-03-09 02:30:00",
            "2025/2/29 8:00",
            "2025-06-30 23:59:60",
            "2025-01-01 24:00:00",
            "1e5",
            "45660.378472",
            "2958466",
            "2025-01-01T00:00:00+25:00",
            "Thu, 31 Feb 2025 09:05:00 +0800",
            "2025年2月30日",
            "0001-01-01 00:00:00",
            "2025-01-01T00:00:00.123456789123Z");
    private static final List<String> FORMULAS =
            List.of("=", "=1+1", "@SUM(A1)", "+", "-", "'", "'=", "\t=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")");
    private static final List<String> ODD = List.of(
            "\u0085",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\u200B",
            "\uD83D\uDE00".repeat(40),
            "e\u0301",
            "\u0000",
            "\uFFFD",
            "\uFFFE",
            "\u3000",
            "\u00A0",
            "ﷺ".repeat(30),
            "<b>",
            "&amp;",
            "\\u0000",
            "%n%s",
            "${x}",
            "$1\\");
    private static final int MEGABYTE = 1 << 20;

    /** True when a text may come to stand in another column. */
    boolean isMoving() {
        return compareTo(SWAPPED) >= 0;
    }

    /** Changes a row in place. */
    void apply(List<String> cells, List<List<String>> others, char delimiter, Random random) {
        if (cells.isEmpty()) {
            return;
        }
        int at = random.nextInt(cells.size());
        int to = random.nextInt(cells.size());
        switch (this) {
            case SWAPPED -> cells.set(at, cells.set(to, cells.get(at)));
            case REPEATED -> cells.add(to, cells.get(at));
            case REMOVED -> cells.remove(at);
            case OTHER_CELL -> cells.set(at, any(any(others, random), random));
            case EMPTIED,
                    CUT,
                    NUMBER,
                    DATE,
                    CONTROL,
                    HALF_CHARACTER,
                    NUL,
                    QUOTE_ADDED,
                    DELIMITER_ADDED,
                    LONG,
                    RIGHT_TO_LEFT,
                    FORMULA,
                    ODD_CHARACTER,
                    FLIPPED -> cells.set(at, changed(cells.get(at), delimiter, random));
        }
    }

    private String changed(String cell, char delimiter, Random random) {
        int at = random.nextInt(cell.length() + 1);
        return switch (this) {
            case EMPTIED -> "";
            case CUT -> cell.substring(0, at);
            case NUMBER -> any(NUMBERS, random);
            case DATE -> any(DATES, random);
            case CONTROL -> inserted(cell, at, String.valueOf((char) random.nextInt(' ')));
            case HALF_CHARACTER -> inserted(cell, at, String.valueOf((char) (0xD800 + random.nextInt(0x800))));
            case NUL -> inserted(cell, at, "\0".repeat(1 + random.nextInt(9)));
            case QUOTE_ADDED -> inserted(cell, at, "\"");
            case DELIMITER_ADDED -> inserted(cell, at, String.valueOf(delimiter));
            case LONG -> longer(cell, random);
            case RIGHT_TO_LEFT -> inserted(cell, at, random.nextBoolean() ? "\u202E" : "\u200F");
            case FORMULA -> any(FORMULAS, random) + cell;
            case ODD_CHARACTER -> inserted(cell, at, any(ODD, random));
            case FLIPPED -> flipped(cell, at, random);
            case SWAPPED, REPEATED, REMOVED, OTHER_CELL -> cell;
        };
    }

    /** Mostly some hundred characters, now and then a megabyte, seldom ten. */
    private static String longer(String cell, Random random) {
        int dice = random.nextInt(2_000);
        int length = dice == 0 ? 10 * MEGABYTE : dice < 40 ? MEGABYTE : 10 + random.nextInt(2_000);
        String unit =
                cell.isEmpty() || random.nextInt(3) == 0 ? any(List.of("a", "9", "中", " ", "@", "<"), random) : cell;
        return unit.repeat(length / unit.length() + 1);
    }

    private static String flipped(String cell, int at, Random random) {
        if (at == cell.length()) {
            return cell;
        }
        char c = (char) (cell.charAt(at) ^ (1 << random.nextInt(7)));
        return cell.substring(0, at) + c + cell.substring(at + 1);
    }

    private static String inserted(String cell, int at, String text) {
        return cell.substring(0, at) + text + cell.substring(at);
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
