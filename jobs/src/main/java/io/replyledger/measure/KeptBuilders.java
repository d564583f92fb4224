package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import scala.Tuple2;

/** Collects the parts of all keys of a task, by the folder that keeps them. */
final class KeptBuilders {
    private final String record;
    private final ProviderTimes times;
    private final Map<Tuple2<String, KeptKey>, KeptBuilder> parts = new HashMap<>();

    /** Of a record type. */
    KeptBuilders(String record, ProviderTimes times) {
        this.record = record;
        this.times = times;
    }

    /**
     * What a measurement is about.
     *
     * @param folder month under which it is kept
     * @param month month in which the record started
     * @param provider provider
     * @param channel channel
     * @param isProbe a mystery contact
     * @param source source
     * @param agingFile file with which it ages while open; empty where that is the source
     * @param precision precision of the source
     */
    record Case(
            String folder,
            String month,
            String provider,
            String channel,
            boolean isProbe,
            String source,
            String agingFile,
            String precision) {}

    /** Adds a measurement, a duration on every clock. */
    void add(Case about, Measurement measurement) {
        ProviderTime time = times.of(about.provider());
        if (measurement instanceof Value value) {
            builder(about, value, Clock.CALENDAR, time, KeptKey.MEASURE).add(value.value());
        } else if (measurement instanceof Difference difference) {
            compare(about, difference, time);
        } else if (measurement instanceof Duration duration) {
            measure(about, duration, time);
        }
    }

    private void measure(Case about, Duration duration, ProviderTime time) {
        for (Clock clock : time.clocks()) {
            Reading reading = Reading.of(duration, clock);
            boolean isOpen = reading.outcome() == Duration.Outcome.OPEN;
            builder(about, duration, clock.name(), time, isOpen ? KeptKey.OPEN : KeptKey.MEASURE)
                    .add(duration, reading, about.precision());
        }
    }

    private KeptBuilder builder(Case about, Measurement measurement, String clock, ProviderTime time, String kind) {
        boolean isStart = Bases.isStart(measurement.basis());
        KeptKey key = new KeptKey(
                kind,
                record,
                about.provider(),
                isStart ? about.month() : time.month(measurement.at()),
                about.channel(),
                segment(about, measurement, time),
                measurement.measure(),
                clock,
                measurement.basis(),
                about.source(),
                kind.equals(KeptKey.OPEN) ? about.agingFile() : "",
                "");
        return builder(about.folder(), key);
    }

    private void compare(Case about, Difference difference, ProviderTime time) {
        for (Clock clock : time.clocks()) {
            if (difference.isOn(clock)) {
                KeptKey key = new KeptKey(
                        KeptKey.DIFFERENCE,
                        record,
                        about.provider(),
                        "",
                        "",
                        "",
                        difference.measure(),
                        clock.name(),
                        difference.startBasis(),
                        about.source(),
                        "",
                        "");
                builder(about.folder(), key).add(difference.on(clock));
            }
        }
    }

    private static String segment(Case about, Measurement measurement, ProviderTime time) {
        if (about.isProbe()) {
            return Segments.PROBE;
        }
        return Measures.hasWindows(measurement.measure()) ? time.segment(measurement.at()) : Segments.NO_WINDOWS;
    }

    /** Counts a row with its standing, and what is odd about it. */
    void account(RecordStanding row) {
        KeptKey key = KeptKey.rows(
                KeptKey.ROWS,
                row.type().table(),
                row.provider(),
                row.month(),
                row.source(),
                row.file(),
                row.standing());
        builder(row.month(), key).addRow(seconds(row.firstAt()), seconds(row.lastAt()));
        if (row.untied() > 0) {
            finding(row, "record with an id that no identity ties to a party");
        }
    }

    private static Long seconds(Long micros) {
        return micros == null ? null : Math.floorDiv(micros, Clock.MICROS);
    }

    void finding(RecordStanding row, String text) {
        KeptKey key = KeptKey.rows(
                KeptKey.FINDING, row.type().table(), row.provider(), row.month(), row.source(), row.file(), text);
        builder(row.month(), key).addRow(null, null);
    }

    private KeptBuilder builder(String folder, KeptKey key) {
        return parts.computeIfAbsent(new Tuple2<>(folder, key), k -> new KeptBuilder());
    }

    Iterator<Tuple2<Tuple2<String, KeptKey>, KeptPart>> build() {
        return parts.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), e.getValue().build()))
                .iterator();
    }
}
