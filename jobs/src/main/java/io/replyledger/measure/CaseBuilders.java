package io.replyledger.measure;

import java.util.Arrays;

/** The builders of all measures of records that are alike; there are few, so they are looked at one after the other. */
final class CaseBuilders {
    private static final int FIRST = 16;
    private static final int PARTS = 6;

    private final KeptBuilders.Case about;
    private final ProviderTime time;
    /** Measure, month, segment, clock, kind and basis of each builder, one after the other. */
    private String[] keys = new String[FIRST * PARTS];

    private KeptBuilder[] builders = new KeptBuilder[FIRST];
    private int count;

    /** Of records that are about the same, and of a provider that counts time in this way. */
    CaseBuilders(KeptBuilders.Case about, ProviderTime time) {
        this.about = about;
        this.time = time;
    }

    KeptBuilders.Case about() {
        return about;
    }

    ProviderTime time() {
        return time;
    }

    /** The builder of a measurement on a clock. */
    KeptBuilder of(Measurement measurement, String clock, String kind) {
        boolean isStart = Bases.isStart(measurement.basis());
        String month = isStart ? about.month() : time.month(measurement.at());
        return of(kind, month, segment(measurement), measurement.measure(), clock, measurement.basis());
    }

    /** The builder of a comparison with what the source says. */
    KeptBuilder of(Difference difference, String clock) {
        return of(KeptKey.DIFFERENCE, "", "", difference.measure(), clock, difference.startBasis());
    }

    private String segment(Measurement measurement) {
        if (about.isProbe()) {
            return Segments.PROBE;
        }
        return Measures.hasWindows(measurement.measure()) ? time.segment(measurement.at()) : Segments.NO_WINDOWS;
    }

    private KeptBuilder of(String kind, String month, String segment, String measure, String clock, String basis) {
        // The measure first: it tells most apart. Mostly they are the same objects.
        for (int i = 0; i < count; i++) {
            int key = i * PARTS;
            boolean isIt = measure.equals(keys[key])
                    && month.equals(keys[key + 1])
                    && segment.equals(keys[key + 2])
                    && clock.equals(keys[key + 3])
                    && kind.equals(keys[key + 4])
                    && basis.equals(keys[key + 5]);
            if (isIt) {
                return builders[i];
            }
        }
        return added(measure, month, segment, clock, kind, basis);
    }

    private KeptBuilder added(String... parts) {
        if (count == builders.length) {
            keys = Arrays.copyOf(keys, 2 * keys.length);
            builders = Arrays.copyOf(builders, 2 * builders.length);
        }
        System.arraycopy(parts, 0, keys, count * PARTS, PARTS);
        builders[count] = new KeptBuilder();
        return builders[count++];
    }

    void build(String record, KeptBuilders.PartSink parts) {
        for (int i = 0; i < count; i++) {
            parts.take(about.folder(), key(record, i * PARTS), builders[i].build());
        }
    }

    private KeptKey key(String record, int at) {
        String kind = keys[at + 4];
        return new KeptKey(
                kind,
                record,
                about.provider(),
                keys[at + 1],
                kind.equals(KeptKey.DIFFERENCE) ? "" : about.channel(),
                keys[at + 2],
                keys[at],
                keys[at + 3],
                keys[at + 5],
                about.source(),
                kind.equals(KeptKey.OPEN) ? about.agingFile() : "",
                "");
    }
}
