package io.replyledger.change;

/**
 * What was seen of one measure of a record.
 *
 * @param outcome observed, censored, open, ...
 * @param seconds by the calendar, null for none
 * @param business in business time, null for none
 */
record Reading(String outcome, Long seconds, Long business) {
    private static final String OPEN = "open";

    boolean isOpen() {
        return OPEN.equals(outcome);
    }

    boolean isObserved() {
        return "observed".equals(outcome);
    }

    boolean isCensored() {
        return "censored".equals(outcome);
    }

    /** Whether the event was seen, with a usable time or without. */
    boolean hasHappened() {
        return isObserved() || "untimed_event".equals(outcome);
    }

    boolean isMeasured() {
        return outcome != null;
    }
}
