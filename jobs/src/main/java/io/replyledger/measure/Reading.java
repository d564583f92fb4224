package io.replyledger.measure;

/**
 * What a clock shows for a duration.
 *
 * @param outcome as the duration's, but for what this clock cannot tell
 * @param value whole seconds, rounded down; of an open record its start, seconds since 1970, rounded up, so that its age
 *     at a whole second is the true age rounded down
 */
record Reading(Duration.Outcome outcome, long value) {

    static Reading of(Duration duration, Clock clock) {
        return switch (duration.outcome()) {
            case UNTIMED_EVENT, UNTIMED_END, UNCOVERED -> new Reading(duration.outcome(), 0);
            case OPEN -> open(duration, clock);
            case OBSERVED -> ended(duration, clock, Duration.Outcome.UNTIMED_EVENT);
            case CENSORED -> ended(duration, clock, Duration.Outcome.UNTIMED_END);
        };
    }

    private static Reading ended(Duration duration, Clock clock, Duration.Outcome untimed) {
        if (duration.isNegative()) {
            return new Reading(untimed, 0);
        }
        boolean isCovered = clock.covers(duration.start()) && clock.covers(duration.end());
        if (!isCovered) {
            return new Reading(Duration.Outcome.UNCOVERED, 0);
        }
        long counted = clock.elapsed(duration.start(), duration.end()) - waited(duration, clock, duration.end());
        return new Reading(duration.outcome(), Math.floorDiv(counted, Clock.MICROS));
    }

    /** One that waits for the client now has stopped: it ages no more until it goes on. */
    private static Reading open(Duration duration, Clock clock) {
        if (!clock.covers(duration.start())) {
            return new Reading(Duration.Outcome.UNCOVERED, 0);
        }
        long[] waits = duration.waits();
        boolean isWaiting = waits.length > 0 && waits[waits.length - 1] == Duration.STILL;
        if (isWaiting) {
            long since = Math.max(duration.start(), waits[waits.length - 2]);
            return ended(stoppedAt(duration, since), clock, Duration.Outcome.UNTIMED_END);
        }
        long waited = waits.length == 0 ? 0 : waited(duration, clock, Duration.STILL);
        long start = waited == 0 ? duration.start() : clock.after(duration.start(), waited);
        return new Reading(Duration.Outcome.OPEN, -Math.floorDiv(-start, Clock.MICROS));
    }

    private static Duration stoppedAt(Duration d, long end) {
        return new Duration(
                d.measure(),
                d.basis(),
                Duration.Outcome.CENSORED,
                d.start(),
                end,
                d.startBasis(),
                d.isAbandoned(),
                d.waits());
    }

    /** Counted microseconds of the stretches between the start and {@code end}. */
    private static long waited(Duration duration, Clock clock, long end) {
        long sum = 0;
        long[] waits = duration.waits();
        for (int i = 0; i + 1 < waits.length; i += 2) {
            long from = Math.max(duration.start(), waits[i]);
            long to = Math.min(end, waits[i + 1]);
            sum += from < to ? clock.elapsed(from, to) : 0;
        }
        return sum;
    }
}
