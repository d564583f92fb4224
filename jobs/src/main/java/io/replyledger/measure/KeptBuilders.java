package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the parts of all keys of a task, by the folder that keeps them. Keys are made when all is collected: what a
 * measurement adds to is found by what its record has in common with others.
 */
final class KeptBuilders {
    private final String record;
    private final ProviderTimes times;
    private final Map<Case, CaseBuilders> cases = new HashMap<>();
    private final Map<Rows, KeptBuilder> rows = new HashMap<>();

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

    /** Rows of one file with one standing, or a finding about them. */
    private record Rows(
            String kind, String table, String provider, String month, String source, String file, String reason) {}

    /** Adds the measurements of one record, durations on every clock. */
    void add(Case about, List<Clocked> measurements) {
        CaseBuilders builders = cases.computeIfAbsent(about, CaseBuilders::new);
        ProviderTime time = times.of(about.provider());
        for (Clocked clocked : measurements) {
            Measurement measurement = clocked.measurement();
            if (measurement instanceof Value value) {
                builders.of(value, Clock.CALENDAR, time, KeptKey.MEASURE).add(value.value());
            } else if (measurement instanceof Difference difference) {
                compare(builders, difference, time);
            } else if (measurement instanceof Duration duration) {
                measure(builders, duration, clocked, time);
            }
        }
    }

    private static void measure(CaseBuilders builders, Duration duration, Clocked clocked, ProviderTime time) {
        List<Clock> clocks = time.clocks();
        for (int i = 0; i < clocks.size(); i++) {
            Reading reading = clocked.reading(i);
            boolean isOpen = reading.outcome() == Duration.Outcome.OPEN;
            builders.of(duration, clocks.get(i).name(), time, isOpen ? KeptKey.OPEN : KeptKey.MEASURE)
                    .add(duration, reading, builders.about().precision());
        }
    }

    private static void compare(CaseBuilders builders, Difference difference, ProviderTime time) {
        for (Clock clock : time.clocks()) {
            if (difference.isOn(clock)) {
                builders.of(difference, clock.name()).add(difference.on(clock));
            }
        }
    }

    /** Counts a row with its standing, and what is odd about it. */
    void account(RecordStanding row) {
        builder(KeptKey.ROWS, row, row.standing()).addRow(seconds(row.firstAt()), seconds(row.lastAt()));
        if (row.counted() != null) {
            finding(row, RecordStanding.OF_ANOTHER + "'" + row.counted() + "'");
        }
        if (row.untied() > 0) {
            finding(row, "record with an id that no identity ties to a party");
        }
    }

    private static Long seconds(Long micros) {
        return micros == null ? null : Math.floorDiv(micros, Clock.MICROS);
    }

    void finding(RecordStanding row, String text) {
        builder(KeptKey.FINDING, row, text).addRow(null, null);
    }

    private KeptBuilder builder(String kind, RecordStanding row, String reason) {
        Rows key = new Rows(kind, row.type().table(), row.provider(), row.month(), row.source(), row.file(), reason);
        return rows.computeIfAbsent(key, k -> new KeptBuilder());
    }

    /** Gives every part with the folder that keeps it; a key may come several times. */
    void build(PartSink parts) {
        cases.values().forEach(c -> c.build(record, parts));
        rows.forEach((r, builder) -> parts.take(
                r.month(),
                KeptKey.rows(r.kind(), r.table(), r.provider(), r.month(), r.source(), r.file(), r.reason()),
                builder.build()));
    }

    /** Takes the parts of a task. */
    interface PartSink {
        void take(String folder, KeptKey key, KeptPart part);
    }
}
