package io.replyledger.calendar;

import io.replyledger.spec.UserMistake;
import io.replyledger.spec.WrittenDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and checks a table of filing deadlines: a header, and a row for each month. */
final class FilingDeadlineFile {
    private static final String MONTH = "month";
    private static final String DEADLINE = "deadline";
    private static final String PEAK_FIRST = "peak_first";
    private static final List<String> COLUMNS = List.of(MONTH, DEADLINE, PEAK_FIRST, "mark", "source");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setCommentMarker('#').setTrim(true).get();

    private final FilingRule rule;
    private final NavigableMap<YearMonth, FilingWindow> windows = new TreeMap<>();
    private List<String> header;

    private FilingDeadlineFile(FilingRule rule) {
        this.rule = rule;
    }

    /**
     * The windows by their month.
     *
     * @param rule tells the peak of a window, where the file does not
     * @throws UserMistake for anything that is unknown, missing or contradictory
     */
    static NavigableMap<YearMonth, FilingWindow> read(String text, String file, FilingRule rule) {
        FilingDeadlineFile table = new FilingDeadlineFile(rule);
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CSVParser rows = CSVParser.parse(plain, FORMAT)) {
            for (CSVRecord row : rows) {
                table.add(row.toList(), file + ":" + rows.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserMistake(file + ": not valid CSV: " + e.getMessage());
        }
        if (table.windows.isEmpty()) {
            throw new UserMistake(file + ": no deadline is given; add rows such as 2025-02,2025-02-20");
        }
        return table.windows;
    }

    private void add(List<String> cells, String place) {
        if (header == null) {
            header = checkedHeader(cells, place);
            return;
        }
        if (cells.size() > header.size()) {
            throw UserMistake.in(
                    place, "(row)", "has " + cells.size() + " cells where the header has " + header.size());
        }
        YearMonth month = month(cell(cells, MONTH), place);
        if (windows.put(month, window(cells, month.atDay(1), place)) != null) {
            throw UserMistake.in(place, MONTH, "'" + month + "' is given twice");
        }
    }

    private static List<String> checkedHeader(List<String> names, String place) {
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw UserMistake.in(
                        place, "'" + name + "'", "unknown column; known columns: " + String.join(", ", COLUMNS));
            }
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw UserMistake.in(place, name, "is given twice");
            }
        }
        for (String needed : List.of(MONTH, DEADLINE)) {
            if (!names.contains(needed)) {
                throw UserMistake.in(place, needed, "is missing in the header");
            }
        }
        return names;
    }

    /** Empty where the row or the header has no such cell. */
    private String cell(List<String> cells, String column) {
        int at = header.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    private static YearMonth month(String text, String place) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw UserMistake.in(place, MONTH, "'" + text + "' is not a month such as 2025-02");
        }
    }

    private FilingWindow window(List<String> cells, LocalDate first, String place) {
        LocalDate deadline = WrittenDay.parse(cell(cells, DEADLINE), place, DEADLINE);
        if (deadline.isBefore(first)) {
            throw UserMistake.in(place, DEADLINE, "'" + deadline + "' comes before the month");
        }
        return new FilingWindow(first, deadline, peakFirst(cell(cells, PEAK_FIRST), first, deadline, place), false);
    }

    private LocalDate peakFirst(String text, LocalDate first, LocalDate deadline, String place) {
        if (text.isEmpty() && rule.knows(first) && rule.knows(deadline)) {
            return rule.peakFirst(first, deadline);
        }
        if (text.isEmpty()) {
            throw UserMistake.in(
                    place,
                    PEAK_FIRST,
                    "is missing; the holidays of " + deadline.getYear()
                            + " are not known, so give the first day of the peak");
        }
        LocalDate peakFirst = WrittenDay.parse(text, place, PEAK_FIRST);
        if (peakFirst.isBefore(first) || peakFirst.isAfter(deadline)) {
            throw UserMistake.in(place, PEAK_FIRST, "'" + peakFirst + "' lies outside " + first + " to " + deadline);
        }
        return peakFirst;
    }
}
