package io.replyledger.explain;

/**
 * What a clock shows of a case.
 *
 * @param about the case
 * @param outcome what was seen
 * @param seconds whole seconds until then; of an open case its age; null where no time is known
 */
record Seen(Case about, Outcome outcome, Long seconds) {

    /** What was seen of a case until its source was last exported. */
    enum Outcome {
        /** The event happened. */
        OBSERVED,
        /** The record ended without the event. */
        ENDED,
        /** The record was still open. */
        WAITING,
        /** The event happened at an unknown or impossible time. */
        UNTIMED_EVENT,
        /** The record ended without the event at an unknown time. */
        UNTIMED_END,
        /** The calendar does not know these years. */
        UNCOVERED
    }

    boolean isCensored() {
        return outcome == Outcome.ENDED || outcome == Outcome.WAITING;
    }

    boolean isEvent() {
        return outcome == Outcome.OBSERVED || outcome == Outcome.UNTIMED_EVENT;
    }
}
