package io.replyledger.measure;

import io.replyledger.table.Cases;
import io.replyledger.table.Positions;
import io.replyledger.table.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One row of {@code fact_case} in the making. */
final class CaseRow {
    private static final Table TABLE = Table.load(Cases.TABLE);
    private static final Positions POSITIONS = TABLE.positions();
    private static final int COLUMNS = TABLE.columns().size();
    private static final Map<String, MeasureColumns> MEASURES = MeasureColumns.all(POSITIONS);
    private static final Map<Duration.Outcome, String> OUTCOMES = outcomes();

    private final Object[] values = new Object[COLUMNS];

    /** Where the columns of a measure stand. */
    private record MeasureColumns(int seconds, int businessSeconds, int outcome) {

        static Map<String, MeasureColumns> all(Map<String, Integer> positions) {
            Map<String, MeasureColumns> all = new HashMap<>();
            for (String column : positions.keySet()) {
                if (column.endsWith(Cases.OUTCOME)) {
                    String measure = column.substring(0, column.length() - Cases.OUTCOME.length());
                    all.put(
                            measure,
                            new MeasureColumns(
                                    positions.get(measure + Cases.SECONDS),
                                    positions.get(measure + Cases.BUSINESS_SECONDS),
                                    positions.get(column)));
                }
            }
            return all;
        }
    }

    private static Map<Duration.Outcome, String> outcomes() {
        Map<Duration.Outcome, String> names = new EnumMap<>(Duration.Outcome.class);
        for (Duration.Outcome outcome : Duration.Outcome.values()) {
            names.put(outcome, outcome.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    CaseRow with(String column, Object value) {
        values[POSITIONS.at(column)] = value;
        return this;
    }

    /** When the record started, microseconds since 1970; and its durations on both clocks, of measures that have columns. */
    CaseRow with(long start, List<Clocked> measurements, ProviderTime time) {
        with(Cases.STARTED_AT, start);
        for (Clocked clocked : measurements) {
            MeasureColumns columns = MEASURES.get(clocked.measurement().measure());
            if (columns != null && clocked.measurement() instanceof Duration duration) {
                for (int i = 0; i < time.clocks().size(); i++) {
                    read(duration, clocked.reading(i), time.clocks().get(i), columns);
                }
                begin(start, duration);
            }
        }
        return this;
    }

    private void begin(long start, Duration duration) {
        if (!Bases.isStart(duration.basis())) {
            with(Cases.RESOLVED_AT, duration.start());
        } else if (duration.start() != start) {
            with(Cases.ASKED_AT, duration.start());
        }
        if (duration.measure().equals(Measures.ANSWER)) {
            with(Cases.IS_ABANDONED, duration.isAbandoned());
        }
    }

    private void read(Duration duration, Reading reading, Clock clock, MeasureColumns columns) {
        boolean isCalendar = clock.name().equals(Clock.CALENDAR);
        boolean isTimed =
                reading.outcome() == Duration.Outcome.OBSERVED || reading.outcome() == Duration.Outcome.CENSORED;
        values[isCalendar ? columns.seconds() : columns.businessSeconds()] = isTimed ? reading.value() : null;
        boolean isOpenNet =
                reading.outcome() == Duration.Outcome.OPEN && duration.measure().equals(Measures.FINAL_RESOLUTION_NET);
        if (isOpenNet) {
            with(isCalendar ? Cases.NET_FROM : Cases.NET_BUSINESS_FROM, reading.value() * Clock.MICROS);
        }
        if (isCalendar) {
            values[columns.outcome()] = OUTCOMES.get(reading.outcome());
        }
    }

    /** The row itself: values in the order of the table, times as microseconds since 1970. */
    Object[] values() {
        return values;
    }
}
