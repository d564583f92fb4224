package io.replyledger.spec;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A target profile: how fast is fast enough, per measure and channel, from a day on.
 *
 * @param profile its name
 * @param description where it comes from
 * @param targets its targets
 */
public record Targets(String profile, String description, List<Target> targets) implements Serializable {
    /** Names of the profiles that come with the product, {@code schemas/targets/<name>.yml}. */
    public static final List<String> NAMES = List.of(
            "12345-dept",
            "bookkeeping-cn",
            "bookkeeping-intl",
            "bookkeeping-intl-premium",
            "bookkeeping-intl-typical",
            "chat-vendor-2026",
            "cn-city-hotline",
            "complaint-cbirc",
            "complaint-samr",
            "contact-centre",
            "gbt33358",
            "seed",
            "telecom-3g-2009",
            "zhuhai-124");

    /** Elapsed time. */
    public static final String CALENDAR = "calendar";

    /** Open time of the provider's calendar. */
    public static final String BUSINESS = "business";

    /**
     * One target.
     *
     * @param measure measure that it judges
     * @param channel channel that it judges, {@code all} for the whole
     * @param seconds seconds allowed; on the business clock every full 86,400 mean one working day
     * @param share share that should be within them, null where the source states none
     * @param clock clock on which it was stated, {@code calendar} or {@code business}
     * @param from first day on which it is in force
     * @param to last such day, null where it has no end
     * @param note what must be known to read it, such as what the share is of; may be null
     * @param source where it stands; may be null
     */
    public record Target(
            String measure,
            String channel,
            long seconds,
            Double share,
            String clock,
            LocalDate from,
            LocalDate to,
            String note,
            String source)
            implements Serializable {

        boolean isInForce(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** The text of the built-in profile of that name, if there is one. */
    public static Optional<String> builtIn(String name) {
        return NAMES.contains(name) ? SchemaFile.text("targets/" + name + ".yml") : Optional.empty();
    }

    /**
     * Binds and checks the text of a profile.
     *
     * @throws UserMistake for anything that is unknown, missing or contradictory
     */
    public static Targets read(String text, String file) {
        return TargetFile.read(text, file);
    }

    /**
     * The target in force on a day, on a clock. On the business clock one that was stated in elapsed time counts too, where
     * none was stated in open time; in elapsed time only its own count, since two working days are no 48 hours.
     *
     * @return the one with the latest {@code from} on or before the day
     */
    public Optional<Target> inForce(String measure, String channel, String clock, LocalDate day) {
        return Stream.of(clock, CALENDAR)
                .map(stated -> stated(measure, channel, stated, day))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Target> stated(String measure, String channel, String clock, LocalDate day) {
        return targets.stream()
                .filter(t -> t.measure().equals(measure) && t.channel().equals(channel))
                .filter(t -> t.clock().equals(clock) && t.isInForce(day))
                .max(Comparator.comparing(Target::from));
    }
}
