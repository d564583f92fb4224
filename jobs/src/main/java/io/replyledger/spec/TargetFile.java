package io.replyledger.spec;

import io.replyledger.spec.Targets.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads and checks a target profile. */
final class TargetFile {
    private static final String WHOLE = "all";

    private final String file;
    private final List<String> measures = MeasureList.load().timed();
    private final List<String> channels = channels();
    private final Set<List<Object>> seen = new HashSet<>();

    private TargetFile(String file) {
        this.file = file;
    }

    static Targets read(String text, String file) {
        return new TargetFile(file).checked(YamlFile.bind(text, file, Written.class));
    }

    /** The file as written, before defaults; its source is that of targets that name none. */
    record Written(String profile, String description, String source, List<WrittenTarget> targets) {}

    record WrittenTarget(
            String measure,
            String channel,
            Long seconds,
            Double share,
            Clock clock,
            String from,
            String to,
            String note,
            String source) {
        enum Clock {
            CALENDAR,
            BUSINESS
        }
    }

    private static List<String> channels() {
        List<String> channels = new ArrayList<>(List.of(WHOLE));
        channels.addAll(ClosedLists.load().of("ticket", "channel").orElseThrow());
        return channels;
    }

    private Targets checked(Written written) {
        require(written.profile(), "profile");
        require(written.targets(), "targets");
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < written.targets().size(); i++) {
            String key = "targets[" + i + "]";
            require(written.targets().get(i), key);
            Target target = target(written.targets().get(i), written.source(), key);
            if (!seen.add(List.of(target.measure(), target.channel(), target.clock(), target.from()))) {
                throw UserMistake.in(
                        file,
                        key,
                        target.measure() + " of " + target.channel() + " from " + target.from() + " is given twice");
            }
            targets.add(target);
        }
        return new Targets(written.profile(), written.description(), List.copyOf(targets));
    }

    private Target target(WrittenTarget written, String source, String key) {
        requireOneOf(measures, written.measure(), key + ".measure");
        requireOneOf(channels, written.channel(), key + ".channel");
        if (written.seconds() == null || written.seconds() <= 0) {
            throw UserMistake.in(file, key + ".seconds", "'" + written.seconds() + "' is not above 0");
        }
        checkShare(written.share(), key + ".share");
        LocalDate from = WrittenDay.parse(written.from(), file, key + ".from");
        LocalDate to = written.to() == null ? null : WrittenDay.parse(written.to(), file, key + ".to");
        if (to != null && to.isBefore(from)) {
            throw UserMistake.in(file, key + ".to", "'" + to + "' comes before from, '" + from + "'");
        }
        return new Target(
                written.measure(),
                written.channel(),
                written.seconds(),
                written.share(),
                Objects.requireNonNullElse(written.clock(), WrittenTarget.Clock.CALENDAR)
                        .name()
                        .toLowerCase(Locale.ROOT),
                from,
                to,
                written.note(),
                written.source() == null ? source : written.source());
    }

    private void checkShare(Double share, String key) {
        if (share != null && !(share > 0 && share <= 1)) {
            throw UserMistake.in(file, key, "'" + share + "' is not a share such as 0.8");
        }
    }

    private void requireOneOf(List<String> known, String name, String key) {
        if (!known.contains(name)) {
            throw UserMistake.in(file, key, "'" + name + "' must be one of " + String.join(", ", known));
        }
    }

    private void require(Object value, String key) {
        if (value == null) {
            throw UserMistake.in(file, key, "is missing");
        }
    }
}
