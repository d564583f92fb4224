package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The months of the sample. All local times of the sample are those of Asia/Shanghai, which has no daylight saving. */
public final class Months {
    /** The first month in which something starts. */
    public static final YearMonth FIRST = YearMonth.of(2024, 3);

    /** The last month in which something starts. */
    public static final YearMonth LAST = YearMonth.of(2025, 4);

    /** When the last exports are made; later nothing is known. */
    public static final LocalDateTime END = LocalDateTime.of(2025, 5, 7, 9, 30);

    private Months() {}

    /** All months, oldest first. */
    public static List<YearMonth> all() {
        return Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
                .toList();
    }

    /** How much of the sample's time has passed in this month: 0 in the first, 1 in the last. */
    public static double progress(YearMonth month) {
        return (double) FIRST.until(month, ChronoUnit.MONTHS) / FIRST.until(LAST, ChronoUnit.MONTHS);
    }

    /** The first midnight of a month. */
    public static LocalDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay();
    }
}
