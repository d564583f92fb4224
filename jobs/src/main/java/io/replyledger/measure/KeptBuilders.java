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
            String precision) {

        /** Of what differs most; asked for every record. */
        @Override
        public int hashCode() {
            return ((provider.hashCode() * 31 + channel.hashCode()) * 31 + agingFile.hashCode()) * 31
                    + month.hashCode();
        }
    }

    /** Rows of one file with one standing, or a finding about them. */
    private record Rows(
            String kind, String table, String provider, String month, String source, String file, String reason) {

        @Override
        public int hashCode() {
            return ((provider.hashCode() * 31 + file.hashCode()) * 31 + reason.hashCode()) * 31 + month.hashCode();
        }
    }

    /** Adds the measurements of one record, durations on every clock. */
    void add(Case about, List<Clocked> measurements) {
        CaseBuilders builders = cases.get(about);
        if (builders == null) {
            builders = new CaseBuilders(about, times.of(about.provider()));
            cases.put(about, builders);
        }
        for (Clocked clocked : measurements) {
            Measurement measurement = clocked.measurement();
            if (measurement instanceof Value value) {
                builders.of(value, Clock.CALENDAR, KeptKey.MEASURE).add(value.value());
            } else if (measurement instanceof Difference difference) {
                compare(builders, difference);
            } else if (measurement instanceof Duration duration) {
                measure(builders, duration, clocked);
            }
        }
    }

    private static void measure(CaseBuilders builders, Duration duration, Clocked clocked) {
        List<Clock> clocks = builders.time().clocks();
        for (int i = 0; i < clocks.size(); i++) {
            Reading reading = clocked.reading(i);
            boolean isOpen = reading.outcome() == Duration.Outcome.OPEN;
            builders.of(duration, clocks.get(i).name(), isOpen ? KeptKey.OPEN : KeptKey.MEASURE)
                    .add(duration, reading, builders.about().precision());
        }
    }

    private static void compare(CaseBuilders builders, Difference difference) {
        for (Clock clock : builders.time().clocks()) {
            if (difference.isOn(clock)) {
                builders.of(difference, clock.name()).add(difference.on(clock));
            }
        }
    }

    /** Counts a row with its standing, and what is odd about it. */
    void account(RecordStanding row) {
        builder(KeptKey.ROWS, row, row.standing()).addRow(row.firstAt(), row.lastAt());
        if (row.counted() != null) {
            finding(row, RecordStanding.OF_ANOTHER + "'" + row.counted() + "'");
        }
        if (row.untied() > 0) {
            finding(row, "record with an id that no identity ties to a party");
        }
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
