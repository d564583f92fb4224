package io.replyledger.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A target profile: how fast is fast enough, per measure and channel, from a day on.
 *
 * @param profile its name
 * @param description where it comes from
 * @param targets its targets
 */
public record Targets(String profile, String description, List<Target> targets) implements Serializable {

    /**
     * One target.
     *
     * @param measure measure that it judges
     * @param channel channel that it judges
     * @param seconds seconds allowed
     * @param from first day on which it is in force, {@code yyyy-MM-dd}
     */
    public record Target(String measure, String channel, long seconds, String from) implements Serializable {}

    /** The text of the built-in profile of that name, if there is one. */
    public static Optional<String> builtIn(String name) {
        try (InputStream in = Targets.class.getResourceAsStream("/schemas/targets/" + name + ".yml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Binds and checks the text of a profile.
     *
     * @throws UserMistake for anything that is unknown or missing
     */
    public static Targets read(String text, String file) {
        Targets written = YamlFile.bind(text, file, Targets.class);
        if (written.profile() == null || written.targets() == null) {
            throw UserMistake.in(file, written.profile() == null ? "profile" : "targets", "is missing");
        }
        for (int i = 0; i < written.targets().size(); i++) {
            check(written.targets().get(i), file, "targets[" + i + "]");
        }
        return written;
    }

    private static void check(Target target, String file, String key) {
        if (target.measure() == null || target.channel() == null || target.seconds() <= 0) {
            throw UserMistake.in(file, key, "needs measure, channel and seconds above 0");
        }
        try {
            LocalDate.parse(target.from() == null ? "" : target.from());
        } catch (java.time.DateTimeException e) {
            throw UserMistake.in(file, key + ".from", "'" + target.from() + "' is not a day such as 2024-01-01");
        }
    }

    /**
     * The target in force on a day.
     *
     * @return the one with the latest {@code from} on or before the day
     */
    public Optional<Target> inForce(String measure, String channel, LocalDate day) {
        return targets.stream()
                .filter(t -> t.measure().equals(measure) && t.channel().equals(channel))
                .filter(t -> !LocalDate.parse(t.from()).isAfter(day))
                .max((a, b) -> a.from().compareTo(b.from()));
    }
}
