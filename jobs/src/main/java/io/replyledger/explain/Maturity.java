package io.replyledger.explain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedSet;

/**
 * Whether a number may still change, and until when.
 *
 * @param day first day from which on all of it is final; null where nothing is waited for
 * @param days days after the end of a month that are waited
 * @param late a source that was not exported late enough, null for none
 * @param reached until when that source tells, on the wall of its provider
 */
record Maturity(LocalDate day, int days, String late, String reached) {
    static final String PROVISIONAL = "provisional";
    static final String FINAL = "final";

    static Maturity of(SortedSet<Tally.Awaited> awaited, int days, Providers providers, AsOf asOf) {
        LocalDate last = null;
        LocalDate lastLate = null;
        String late = null;
        String reached = null;
        for (Tally.Awaited month : awaited) {
            LocalDate day =
                    YearMonth.parse(month.month()).plusMonths(1).atDay(1).plusDays(days);
            last = last == null || day.isAfter(last) ? day : last;
            long from = day.atStartOfDay(providers.zone(month.provider())).toEpochSecond();
            boolean isLate = asOf.of(month.source()) < from;
            if (isLate && (lastLate == null || day.isAfter(lastLate))) {
                lastLate = day;
                late = month.source();
                reached = LocalTimes.ofSeconds(asOf.of(late), providers.zone(month.provider()));
            }
        }
        return new Maturity(late == null ? last : lastLate, days, late, reached);
    }

    String word() {
        return late == null ? FINAL : PROVISIONAL;
    }
}
