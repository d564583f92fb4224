package io.replyledger.explain;

import io.replyledger.output.RunJson;
import java.time.Instant;

/** Until when records were watched. */
final class AsOf {
    private final RunJson run;

    AsOf(RunJson run) {
        this.run = run;
    }

    /** Of a source, seconds since 1970. */
    long of(String source) {
        return Instant.parse(run.asOf().get(source)).getEpochSecond();
    }

    /** Of an open case: of its own file where the source holds only what started in it. */
    long of(Case about) {
        String own = run.asOfByFile().get(about.source() + ":" + about.file());
        return own == null ? of(about.source()) : Instant.parse(own).getEpochSecond();
    }

    /** Whether open records of a source age with their own file. */
    boolean isByFile(String source) {
        return run.asOfByFile().keySet().stream().anyMatch(k -> k.startsWith(source + ":"));
    }
}
