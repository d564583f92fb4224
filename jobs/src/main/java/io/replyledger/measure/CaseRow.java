package io.replyledger.measure;

import io.replyledger.table.Cases;
import io.replyledger.table.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row of {@code fact_case} in the making, with the month that keeps it and the month of its start behind. */
final class CaseRow {
    static final String FOLDER = "folder";
    static final String MONTH = "month";

    private static final Table TABLE = Table.load(Cases.TABLE);
    private static final Map<String, Integer> POSITIONS = TABLE.positions();

    private final Object[] values = new Object[POSITIONS.size() + 2];

    CaseRow(String folder, String month) {
        values[POSITIONS.size()] = folder;
        values[POSITIONS.size() + 1] = month;
    }

    /** Columns of the table, then folder and month. */
    static StructType schema() {
        return TABLE.schema().add(FOLDER, DataTypes.StringType).add(MONTH, DataTypes.StringType);
    }

    CaseRow with(String column, Object value) {
        values[POSITIONS.get(column)] = value;
        return this;
    }

    /** When the record started, microseconds since 1970; and its durations on both clocks, of measures that have columns. */
    CaseRow with(long start, List<Measurement> measurements, ProviderTime time) {
        with(Cases.STARTED_AT, instant(start));
        for (Measurement measurement : measurements) {
            boolean hasColumns = POSITIONS.containsKey(measurement.measure() + Cases.OUTCOME);
            if (hasColumns && measurement instanceof Duration duration) {
                time.clocks().forEach(clock -> read(duration, clock));
                begin(start, duration);
            }
        }
        return this;
    }

    private void begin(long start, Duration duration) {
        if (!Bases.isStart(duration.basis())) {
            with(Cases.RESOLVED_AT, instant(duration.start()));
        } else if (duration.start() != start) {
            with(Cases.ASKED_AT, instant(duration.start()));
        }
        if (duration.measure().equals(Measures.ANSWER)) {
            with(Cases.IS_ABANDONED, duration.isAbandoned());
        }
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private void read(Duration duration, Clock clock) {
        Reading reading = Reading.of(duration, clock);
        boolean isCalendar = clock.name().equals(Clock.CALENDAR);
        boolean isTimed =
                reading.outcome() == Duration.Outcome.OBSERVED || reading.outcome() == Duration.Outcome.CENSORED;
        String seconds = isCalendar ? Cases.SECONDS : Cases.BUSINESS_SECONDS;
        with(duration.measure() + seconds, isTimed ? reading.value() : null);
        boolean isOpenNet =
                reading.outcome() == Duration.Outcome.OPEN && duration.measure().equals(Measures.FINAL_RESOLUTION_NET);
        if (isOpenNet) {
            with(isCalendar ? Cases.NET_FROM : Cases.NET_BUSINESS_FROM, instant(reading.value() * Clock.MICROS));
        }
        if (isCalendar) {
            with(duration.measure() + Cases.OUTCOME, reading.outcome().name().toLowerCase(Locale.ROOT));
        }
    }

    Row build() {
        return RowFactory.create(values);
    }
}
