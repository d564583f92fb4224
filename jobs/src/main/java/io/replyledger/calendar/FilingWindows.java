package io.replyledger.calendar;

import io.replyledger.spec.SchemaFile;
import io.replyledger.spec.UserMistake;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The filing windows of mainland China: as announced ({@code schemas/calendars/cn-filing-deadlines.csv}), as the user
 * says, and where the public holidays are known but no notice is, derived.
 */
public final class FilingWindows {
    private static final String HOLIDAYS = "cn-holidays";
    private static final String DEADLINES = "calendars/cn-filing-deadlines.csv";

    private final NavigableMap<YearMonth, FilingWindow> windows;

    private FilingWindows(NavigableMap<YearMonth, FilingWindow> windows) {
        this.windows = windows;
    }

    /** Those that come with the product. */
    public static FilingWindows builtIn() {
        HolidayList holidays = HolidayList.builtIn(HOLIDAYS).orElseThrow();
        FilingRule rule = new FilingRule(holidays);
        FilingWindows derived = new FilingWindows(derived(rule, holidays.years()));
        return derived.with(SchemaFile.text(DEADLINES).orElseThrow(), DEADLINES);
    }

    private static NavigableMap<YearMonth, FilingWindow> derived(FilingRule rule, Years years) {
        NavigableMap<YearMonth, FilingWindow> windows = new TreeMap<>();
        YearMonth last = YearMonth.of(years.last(), Month.DECEMBER);
        for (YearMonth m = YearMonth.of(years.first(), Month.JANUARY); !m.isAfter(last); m = m.plusMonths(1)) {
            LocalDate first = m.atDay(1);
            LocalDate deadline = rule.deadline(m).orElseThrow();
            windows.put(m, new FilingWindow(first, deadline, rule.peakFirst(first, deadline), true));
        }
        return windows;
    }

    /**
     * These, with months replaced or added by a CSV of the user: columns {@code month}, {@code deadline} and, if wanted,
     * {@code peak_first} (else the last 3 working days), {@code mark} and {@code source}.
     *
     * @param fileName its path, for messages
     * @throws UserMistake for anything that is unknown, missing or contradictory
     */
    public FilingWindows with(String csvText, String fileName) {
        FilingRule rule = new FilingRule(HolidayList.builtIn(HOLIDAYS).orElseThrow());
        NavigableMap<YearMonth, FilingWindow> all = new TreeMap<>(windows);
        all.putAll(FilingDeadlineFile.read(csvText, fileName, rule));
        return new FilingWindows(all);
    }

    /** The window of a month; empty where no deadline is announced and none can be derived. */
    public Optional<FilingWindow> of(YearMonth month) {
        return Optional.ofNullable(windows.get(month));
    }

    /** All that decides which instants lie in a window, as text. */
    public String settings() {
        return windows.values().toString();
    }

    Collection<FilingWindow> all() {
        return windows.values();
    }
}
