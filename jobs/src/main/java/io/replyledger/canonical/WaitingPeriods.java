package io.replyledger.canonical;

import java.util.ArrayList;
import java.util.List;

/** Periods in which a ticket waited for the client, from and to in turn; changes come in the order of their times. */
final class WaitingPeriods {
    private final List<Long> bounds = new ArrayList<>();

    private boolean isWaiting() {
        return bounds.size() % 2 == 1;
    }

    /** It waited from the first; for when the first change tells what was before it. */
    void beginWithTicket() {
        bounds.add(Long.MIN_VALUE);
    }

    /** From this instant on it waits, or does not. */
    void change(long at, boolean isWaitingNow) {
        if (isWaitingNow == isWaiting()) {
            return;
        }
        // A period of no length is none, and one that goes on at once is one.
        if (!bounds.isEmpty() && bounds.get(bounds.size() - 1) == at) {
            bounds.remove(bounds.size() - 1);
        } else {
            bounds.add(at);
        }
    }

    /**
     * What of them lies between creation and end: from and to in turn, ascending and disjoint; without the last to where
     * the ticket still waits.
     *
     * @param created microseconds since 1970, null where it is not known
     * @param end microseconds since 1970, null for a ticket that has not ended
     */
    long[] between(Long created, Long end) {
        List<Long> clipped = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i += 2) {
            long from = created == null ? bounds.get(i) : Math.max(bounds.get(i), created);
            Long to = i + 1 < bounds.size() ? bounds.get(i + 1) : null;
            to = end == null || (to != null && to < end) ? to : end;
            if (to == null || from < to) {
                clipped.add(from);
                if (to != null) {
                    clipped.add(to);
                }
            }
        }
        return clipped.stream().mapToLong(Long::longValue).toArray();
    }
}
