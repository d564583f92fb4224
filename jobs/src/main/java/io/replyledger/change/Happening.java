package io.replyledger.change;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/** What happened to a record between two publications, as far as figures of one kind are concerned. */
enum Happening {
    NEW,
    GONE,
    /** It begins after the as-of of the new publication. */
    LATER,
    /** It was there and was not measured. */
    MEASURED,
    UNMEASURED,
    /** The event that was waited for has happened. */
    DONE,
    /** It ended without the event. */
    ENDED,
    OPEN_AGAIN,
    /** Another time or outcome on every clock. */
    CORRECTED,
    /** Another time by the calendar, the same in business time. */
    CORRECTED_OUTSIDE_HOURS,
    /** The same by the calendar, another business time. */
    OTHER_HOURS,
    /** Open in both, and watched until another time. */
    AGED,
    /** Another row tells the same times. */
    SENT_AGAIN,
    /** It counts elsewhere. */
    SAME;

    /** What happened to what was seen of a record that is in both. */
    static Happening between(List<Reading> before, List<Reading> after) {
        if (before.equals(after)) {
            return SAME;
        }
        if (is(before, after, (a, b) -> a.isOpen() && b.hasHappened())) {
            return DONE;
        }
        if (is(before, after, (a, b) -> a.isOpen() && !b.isOpen())) {
            return ENDED;
        }
        if (is(before, after, (a, b) -> !a.isOpen() && b.isOpen())) {
            return OPEN_AGAIN;
        }
        if (!is(before, after, Happening::isOtherByCalendar)) {
            return OTHER_HOURS;
        }
        boolean isOutside =
                !is(before, after, (a, b) -> !Objects.equals(a.outcome(), b.outcome()) || isOtherInHours(a, b))
                        && after.stream().anyMatch(r -> r.business() != null);
        return isOutside ? CORRECTED_OUTSIDE_HOURS : CORRECTED;
    }

    private static boolean isOtherByCalendar(Reading a, Reading b) {
        return !Objects.equals(a.outcome(), b.outcome()) || !Objects.equals(a.seconds(), b.seconds());
    }

    private static boolean isOtherInHours(Reading a, Reading b) {
        return !Objects.equals(a.business(), b.business());
    }

    private static boolean is(List<Reading> before, List<Reading> after, BiPredicate<Reading, Reading> test) {
        for (int i = 0; i < before.size(); i++) {
            if (test.test(before.get(i), after.get(i))) {
                return true;
            }
        }
        return false;
    }
}
