package io.replyledger.explain;

import io.replyledger.measure.Periods;
import io.replyledger.spec.MeasureDefinition;
import io.replyledger.table.Cases;
import io.replyledger.table.ParquetColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the cases of one measure from a publication. */
final class CaseReader {
    private static final List<String> ALWAYS = List.of(
            Cases.PROVIDER_ID,
            Cases.SOURCE,
            Cases.RECORD_ID,
            Cases.CHANNEL,
            Cases.SEGMENT,
            Cases.STARTED_AT,
            Cases.IS_ABANDONED,
            Cases.SOURCE_FILE,
            Cases.SOURCE_ROW,
            Cases.RECORD);

    private final PublishedFolder published;
    private final TreeMap<String, List<Path>> files;
    private final MeasureDefinition definition;
    private final Providers providers;
    private final List<String> columns;
    private final int from;
    private final int openFrom;
    private final int openBusinessFrom;

    CaseReader(PublishedFolder published, MeasureDefinition definition, Providers providers) throws IOException {
        this.published = published;
        this.files = published.cases();
        this.definition = definition;
        this.providers = providers;
        this.columns = new ArrayList<>(ALWAYS);
        columns.add(definition.cases() + Cases.OUTCOME);
        columns.add(definition.cases() + Cases.SECONDS);
        columns.add(definition.cases() + Cases.BUSINESS_SECONDS);
        from = position(definition.from());
        openFrom = position(
                definition.openFrom() == null ? null : definition.openFrom().get(0));
        openBusinessFrom = position(
                definition.openFrom() == null ? null : definition.openFrom().get(1));
    }

    /** Where a column will be found that is read besides the others; of none -1. */
    private int position(String column) {
        if (column == null) {
            return -1;
        }
        columns.add(column);
        return columns.size() - 1;
    }

    /** Shows every case that may count in a period; always in the same order. */
    void read(String period, Consumer<Case> each) throws IOException {
        for (Map.Entry<String, List<Path>> month : files.entrySet()) {
            if (isMet(month.getKey(), period)) {
                for (Path file : month.getValue()) {
                    published.requireUnchanged(file);
                    ParquetColumns.read(file, columns, row -> show(month.getKey(), row, each));
                }
            }
        }
    }

    /** Where the resolution decides the month, the record may have started in any. */
    private boolean isMet(String month, String period) {
        return countsFromResolution() || Periods.holding(month).contains(period);
    }

    private boolean countsFromResolution() {
        return Cases.RESOLVED_AT.equals(definition.from());
    }

    private void show(String startMonth, Object[] row, Consumer<Case> each) {
        String outcome = (String) row[ALWAYS.size()];
        if (outcome != null) {
            String provider = (String) row[0];
            Long own = at(row, from);
            long begin = own == null ? (Long) row[5] : own;
            each.accept(new Case(
                    provider,
                    (String) row[1],
                    (String) row[2],
                    (String) row[9],
                    (String) row[3],
                    row[4] == null ? "" : (String) row[4],
                    countsFromResolution() ? month(begin, provider) : startMonth,
                    begin,
                    at(row, openFrom),
                    at(row, openBusinessFrom),
                    outcome,
                    (Long) row[ALWAYS.size() + 1],
                    (Long) row[ALWAYS.size() + 2],
                    Boolean.TRUE.equals(row[6]),
                    (String) row[7],
                    (Long) row[8]));
        }
    }

    private static Long at(Object[] row, int position) {
        return position < 0 ? null : (Long) row[position];
    }

    private String month(long micros, String provider) {
        return YearMonth.from(Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atZone(providers.zone(provider)))
                .toString();
    }
}
