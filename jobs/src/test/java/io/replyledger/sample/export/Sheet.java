package io.replyledger.sample.export;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plain CSV with the columns of one record type, as {@code templates} writes it; times to the second or the minute. */
final class Sheet {
    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final DateTimeFormatter time;
    private final StringBuilder text = new StringBuilder();
    private final int width;

    /** A sheet with these columns. */
    Sheet(DateTimeFormatter time, String... columns) {
        this.time = time;
        this.width = columns.length;
        text.append(Csv.line(List.of(columns), "\n"));
    }

    /** Adds a line that begins with # and is not data. */
    Sheet remark(String words) {
        List<String> cells = new ArrayList<>(List.of("# " + words));
        while (cells.size() < width) {
            cells.add("");
        }
        text.append(Csv.line(cells, "\n"));
        return this;
    }

    /** Adds a row; null is an empty cell, 0 a zero. */
    void row(Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(values.length + " cells of " + width);
        }
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(cell(value));
        }
        text.append(Csv.line(cells, "\n"));
    }

    private String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDateTime at) {
            return time.format(at);
        }
        return value instanceof LocalDate day ? day.toString() : String.valueOf(value);
    }

    String text() {
        return text.toString();
    }
}
