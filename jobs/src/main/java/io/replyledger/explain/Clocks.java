package io.replyledger.explain;

import io.replyledger.calendar.BusinessTime;
import io.replyledger.calendar.Calendars;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks at cases on one clock, each by the calendar of its own provider. */
final class Clocks {
    private static final long MICROS = 1_000_000;

    private final boolean isCalendar;
    private final Providers providers;
    private final AsOf asOf;
    private final Map<String, Optional<BusinessTime>> business = new HashMap<>();

    Clocks(String clock, Providers providers, AsOf asOf) {
        this.isCalendar = clock.equals(Figure.CALENDAR);
        this.providers = providers;
        this.asOf = asOf;
    }

    /** What the clock shows; empty where the provider has no such clock. */
    Optional<Seen> seen(Case about) {
        boolean hasClock = isCalendar || !providers.calendar(about.provider()).isEmpty();
        return hasClock ? Optional.of(read(about)) : Optional.empty();
    }

    private Seen read(Case about) {
        Long seconds = isCalendar ? about.seconds() : about.businessSeconds();
        return switch (about.outcome()) {
            case "observed" -> timed(about, Seen.Outcome.OBSERVED, seconds);
            case "censored" -> timed(about, Seen.Outcome.ENDED, seconds);
            case "open" -> isCalendar ? waiting(about, elapsed(about)) : waitingInBusinessTime(about);
            case "untimed_event" -> new Seen(about, Seen.Outcome.UNTIMED_EVENT, null);
            case "untimed_end" -> new Seen(about, Seen.Outcome.UNTIMED_END, null);
            default -> new Seen(about, Seen.Outcome.UNCOVERED, null);
        };
    }

    private static Seen timed(Case about, Seen.Outcome outcome, Long seconds) {
        return seconds == null ? new Seen(about, Seen.Outcome.UNCOVERED, null) : new Seen(about, outcome, seconds);
    }

    private static Seen waiting(Case about, Long age) {
        return new Seen(about, Seen.Outcome.WAITING, age);
    }

    private long elapsed(Case about) {
        return Math.max(0, asOf.of(about) - fromSecond(about, about.openFrom()));
    }

    /** Rounded up, so that the age at a whole second is the true age rounded down. */
    private static long fromSecond(Case about, Long openFrom) {
        return -Math.floorDiv(-(openFrom == null ? about.from() : openFrom), MICROS);
    }

    private Seen waitingInBusinessTime(Case about) {
        Optional<BusinessTime> known = business.computeIfAbsent(about.provider(), this::businessTime);
        if (known.isEmpty()) {
            return waiting(about, null);
        }
        BusinessTime time = known.get();
        long from = fromSecond(about, about.openBusinessFrom()) * MICROS;
        long until = asOf.of(about) * MICROS;
        if (!time.covers(about.from()) || !time.covers(until)) {
            return new Seen(about, Seen.Outcome.UNCOVERED, null);
        }
        return waiting(about, from >= until ? 0 : time.elapsedMicros(from, until) / MICROS);
    }

    /** Empty for a calendar of the user, which does not lie in the publication. */
    private Optional<BusinessTime> businessTime(String provider) {
        return Calendars.builtIn(providers.calendar(provider)).map(c -> BusinessTime.of(c, providers.zone(provider)));
    }
}
