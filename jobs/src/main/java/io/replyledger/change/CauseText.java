package io.replyledger.change;

import io.replyledger.table.Utf8Order;
import java.util.Comparator;
import java.util.Optional;

/** What is said of records in one row; # stands for the word record or records, after their number. */
final class CauseText {
    private final RowKey key;
    private final boolean isAnyMonth;
    private final Family family;
    private final Settings settings;

    /** {@code isAnyMonth}: of records in whatever month. */
    CauseText(RowKey key, boolean isAnyMonth, Family family, Settings settings) {
        this.key = key;
        this.isAnyMonth = isAnyMonth;
        this.family = family;
        this.settings = settings;
    }

    /** A kind of cause; kinds are told in the order of what happened. */
    record Kind(Happening happening, String text) implements Comparable<Kind> {
        private static final Comparator<Kind> ORDER =
                Comparator.comparing(Kind::happening).thenComparing(Kind::text, Utf8Order.TEXTS);

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    /** Why a transition moves the row; empty where it does not. */
    Optional<Kind> kind(Transition t) {
        boolean was = isIn(t.before(), settings.old());
        boolean is = isIn(t.after(), settings.now());
        if (!was && !is) {
            return Optional.empty();
        }
        if (was && is) {
            return isFelt(t.happening()) ? kind(t, happened(t)) : Optional.empty();
        }
        if (t.happening() == Happening.SENT_AGAIN) {
            return Optional.empty();
        }
        boolean isOneSided = t.before() == null || t.after() == null;
        if (key.isStock()
                && !isOneSided
                && !isAnyMonth
                && t.before().month().equals(t.after().month())) {
            return kind(t, was ? gone(t) : "# open at that time, not before");
        }
        return kind(t, isOneSided ? happened(t) : moved(t, was));
    }

    private boolean isIn(Place place, Lineage lineage) {
        return place != null && (isAnyMonth ? place.isInAnyMonth(key, lineage) : place.isIn(key, lineage));
    }

    private static Optional<Kind> kind(Transition t, String text) {
        String setting = t.setting().isEmpty() ? "" : ": " + t.setting() + ", the row is the same";
        return Optional.of(new Kind(t.happening(), text + setting));
    }

    /** Whether it matters to a record that counts in the row before and after. */
    private boolean isFelt(Happening happening) {
        return switch (happening) {
            case SAME -> false;
            case OTHER_HOURS -> key.isBusiness();
            case CORRECTED_OUTSIDE_HOURS -> !key.isBusiness();
            case SENT_AGAIN -> !key.isStock();
            case NEW, GONE, LATER, MEASURED, UNMEASURED, DONE, ENDED, OPEN_AGAIN, CORRECTED, AGED -> !key.isStock();
        };
    }

    private String happened(Transition t) {
        return switch (t.happening()) {
            case NEW -> "new #";
            case GONE -> "# no longer there";
            case LATER -> "# left out, begun after the new as-of";
            case MEASURED -> appeared();
            case UNMEASURED -> vanished();
            case DONE -> "# open before, " + done() + " since";
            case ENDED -> "# open before, ended without it since";
            case OPEN_AGAIN -> "# open again";
            case CORRECTED, CORRECTED_OUTSIDE_HOURS -> "# with another time or outcome";
            case OTHER_HOURS -> "# with another business time" + hours(t.after().provider());
            case AGED -> "# open in both, aged with the as-of";
            case SENT_AGAIN -> "# told by another row, with the same times";
            case SAME -> "# the same";
        };
    }

    private String appeared() {
        if (key.isStock()) {
            return "# open at that time, not before";
        }
        return family.isOfResolved() ? "# resolved since" : "# measured now, not before";
    }

    private String vanished() {
        if (key.isStock()) {
            return "# ended since at an unknown time";
        }
        return family.isOfResolved() ? "# no longer resolved" : "# no longer measured";
    }

    private String hours(String provider) {
        if (settings.isOtherCalendar(provider)) {
            return ": " + settings.calendar(provider);
        }
        return settings.isOtherVersion() ? ": " + settings.version() : "";
    }

    private String gone(Transition t) {
        return switch (t.happening()) {
            case DONE -> "# open before, " + done() + " since";
            case ENDED -> "# open before, ended since";
            default -> "# no longer open at that time";
        };
    }

    private String done() {
        String name = family.name();
        if (name.equals(Family.BACKLOG.name()) || name.contains("resolution")) {
            return "resolved";
        }
        return switch (name) {
            case "feedback_received" -> "handled";
            case "feedback_ack" -> "acknowledged";
            case "first_response", "first_touch", "turn_response", "answer" -> "answered";
            default -> "done";
        };
    }

    /** It counts elsewhere: the first that differs of provider, month, channel and segment. */
    private String moved(Transition t, boolean isLeft) {
        Place here = isLeft ? t.before() : t.after();
        Place there = isLeft ? t.after() : t.before();
        String way = isLeft ? "# moved to " : "# moved here from ";
        if (!here.provider().equals(there.provider())) {
            return way + there.provider();
        }
        if (!here.month().equals(there.month())) {
            return way + there.month();
        }
        if (!here.channel().equals(there.channel())) {
            return way + "channel " + there.channel();
        }
        if (!here.segment().equals(there.segment())) {
            return way + "segment " + (there.segment().isEmpty() ? "none" : there.segment()) + windows();
        }
        return isLeft ? "# of a provider that is no longer part of it" : "# of a provider that is part of it now";
    }

    private String windows() {
        return settings.isOtherFilingWindows() ? ": filing windows changed" : "";
    }
}
