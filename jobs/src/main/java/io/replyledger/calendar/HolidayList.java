package io.replyledger.calendar;

import io.replyledger.spec.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Public holidays and make-up workdays of whole years, from {@code schemas/calendars/<name>.csv}.
 *
 * @param days the days by their date
 */
record HolidayList(NavigableMap<LocalDate, SpecialDay> days) {
    static final List<String> NAMES = List.of("cn-holidays", "de-holidays");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** The list of that name, if there is one. */
    static Optional<HolidayList> builtIn(String name) {
        return NAMES.contains(name)
                ? SchemaFile.text("calendars/" + name + ".csv").map(HolidayList::read)
                : Optional.empty();
    }

    private static HolidayList read(String text) {
        NavigableMap<LocalDate, SpecialDay> days = new TreeMap<>();
        try (CSVParser rows = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord row : rows) {
                LocalDate date = LocalDate.parse(row.get("date"));
                days.put(date, SpecialDay.of(date, kind(row.get("kind"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HolidayList(days);
    }

    private static SpecialDay.Kind kind(String written) {
        return SpecialDay.Kind.valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** Every year has holidays, so the first and the last of them lie in the first and last year known. */
    Years years() {
        return new Years(days.firstKey().getYear(), days.lastKey().getYear());
    }
}
