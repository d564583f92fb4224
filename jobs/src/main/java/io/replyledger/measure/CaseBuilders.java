package io.replyledger.measure;

import java.util.ArrayList;
import java.util.List;

/** The builders of all measures of records that are alike; there are few, so they are looked at one after the other. */
final class CaseBuilders {
    private final KeptBuilders.Case about;
    private final ProviderTime time;
    private final List<Entry> entries = new ArrayList<>();

    /** Of records that are about the same, and of a provider that counts time in this way. */
    CaseBuilders(KeptBuilders.Case about, ProviderTime time) {
        this.about = about;
        this.time = time;
    }

    private record Entry(
            String kind,
            String month,
            String segment,
            String measure,
            String clock,
            String basis,
            KeptBuilder builder) {

        /** Whether all are the same objects, as they mostly are. */
        boolean isSame(
                String otherKind,
                String otherMonth,
                String otherSegment,
                String otherMeasure,
                String otherClock,
                String otherBasis) {
            return measure == otherMeasure
                    && month == otherMonth
                    && segment == otherSegment
                    && clock == otherClock
                    && kind == otherKind
                    && basis == otherBasis;
        }

        boolean is(
                String otherKind,
                String otherMonth,
                String otherSegment,
                String otherMeasure,
                String otherClock,
                String otherBasis) {
            return measure.equals(otherMeasure)
                    && clock.equals(otherClock)
                    && segment.equals(otherSegment)
                    && kind.equals(otherKind)
                    && basis.equals(otherBasis)
                    && month.equals(otherMonth);
        }
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
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isSame(kind, month, segment, measure, clock, basis)) {
                return entry.builder();
            }
        }
        for (Entry entry : entries) {
            if (entry.is(kind, month, segment, measure, clock, basis)) {
                return entry.builder();
            }
        }
        Entry entry = new Entry(kind, month, segment, measure, clock, basis, new KeptBuilder());
        entries.add(entry);
        return entry.builder();
    }

    void build(String record, KeptBuilders.PartSink parts) {
        for (Entry entry : entries) {
            boolean isDifference = entry.kind().equals(KeptKey.DIFFERENCE);
            KeptKey key = new KeptKey(
                    entry.kind(),
                    record,
                    about.provider(),
                    entry.month(),
                    isDifference ? "" : about.channel(),
                    entry.segment(),
                    entry.measure(),
                    entry.clock(),
                    entry.basis(),
                    about.source(),
                    entry.kind().equals(KeptKey.OPEN) ? about.agingFile() : "",
                    "");
            parts.take(about.folder(), key, entry.builder().build());
        }
    }
}
