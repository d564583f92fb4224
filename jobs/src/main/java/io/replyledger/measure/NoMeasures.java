package io.replyledger.measure;

import java.util.List;

/** Records that are counted and not measured. */
final class NoMeasures implements RecordMeasures {

    @Override
    public List<Measurement> of(Values record, SourceFacts source) {
        return List.of();
    }

    @Override
    public String channel(Values record) {
        return "";
    }
}
