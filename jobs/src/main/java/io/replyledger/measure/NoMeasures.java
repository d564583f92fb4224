package io.replyledger.measure;

import java.util.List;

/** Records that are counted and read by others, and give no measurement themselves. */
final class NoMeasures implements RecordMeasures {
    @Override
    public List<Measurement> of(Object[] record, SourceFacts source) {
        return List.of();
    }

    @Override
    public String channel(Object[] record) {
        return "unknown";
    }
}
