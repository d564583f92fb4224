package io.replyledger.measure;

import io.replyledger.calendar.BusinessTime;
import io.replyledger.calendar.FilingSegments;
import io.replyledger.calendar.Months;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How a provider counts time: its months, its clocks, and the filing windows in which its work crowds. */
public final class ProviderTime implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final Months months;
    private final BusinessTime business;
    private final FilingSegments filing;
    private final List<Clock> clocks;

    /**
     * Of a provider.
     *
     * @param business its business time, null without a calendar
     * @param filing its filing windows, null for none
     */
    public ProviderTime(ZoneId zone, BusinessTime business, FilingSegments filing) {
        this.zone = zone;
        this.months = Months.in(zone);
        this.business = business;
        this.filing = filing;
        this.clocks = business == null
                ? List.of(CalendarClock.INSTANCE)
                : List.of(CalendarClock.INSTANCE, new BusinessClock(business));
    }

    /** Its zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Its business time; empty without a calendar. */
    public Optional<BusinessTime> business() {
        return Optional.ofNullable(business);
    }

    String month(long micros) {
        return months.of(micros);
    }

    List<Clock> clocks() {
        return clocks;
    }

    /** The clock of that name, which the provider has. */
    Clock clock(String name) {
        return name.equals(Clock.CALENDAR) ? clocks.get(0) : clocks.get(1);
    }

    /**
     * Seconds that a target means on a clock; by the hours in force on a day; see {@link
     * BusinessTime#threshold}. Empty where a region without a calendar
     * adds up the business times of its branches: nobody knows what a day is there.
     */
    OptionalLong threshold(long target, String clock, LocalDate day) {
        if (clock.equals(Clock.CALENDAR)) {
            return OptionalLong.of(target);
        }
        if (business == null) {
            return target < DAY ? OptionalLong.of(target) : OptionalLong.empty();
        }
        return OptionalLong.of(business.threshold(target, day));
    }

    /** Where an instant lies between filing windows; one of {@link Segments}. */
    String segment(long micros) {
        if (filing == null || !filing.covers(micros)) {
            return Segments.NO_WINDOWS;
        }
        return switch (filing.of(micros)) {
            case NONE -> Segments.OUTSIDE;
            case FILING_WINDOW -> Segments.WINDOW;
            case FILING_PEAK -> Segments.PEAK;
        };
    }
}
