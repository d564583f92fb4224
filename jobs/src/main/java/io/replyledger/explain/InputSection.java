package io.replyledger.explain;

import io.replyledger.output.TextTable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The providers, calendars, sources and files that the number rests on. */
final class InputSection {
    private static final int MOST_FILES = 20;

    private final Tally tally;
    private final FileNames names;
    private final AsOf asOf;
    private final Providers providers;
    private final Phrases phrases;

    InputSection(Tally tally, FileNames names, AsOf asOf, Providers providers, Phrases phrases) {
        this.tally = tally;
        this.names = names;
        this.asOf = asOf;
        this.providers = providers;
        this.phrases = phrases;
    }

    List<String> lines() {
        Section section = new Section(phrases, "inputs");
        String label = "providers";
        for (Map.Entry<String, Set<String>> shared : calendars().entrySet()) {
            section.labelled(label, shared.getKey() + String.join(", ", shared.getValue()));
            label = "";
        }
        label = "as_of";
        for (Map.Entry<String, String> source : sources().entrySet()) {
            String phrase = asOf.isByFile(source.getKey()) ? "as_of_files" : "as_of_source";
            section.labelled(label, phrases.say(phrase, "source", source.getKey(), "as_of", source.getValue()));
            label = "";
        }
        files(section.blank());
        return section.lines();
    }

    /** Providers by the calendar and zone that they count time by. */
    private Map<String, Set<String>> calendars() {
        Map<String, Set<String>> calendars = new TreeMap<>();
        for (Tally.Origin origin : tally.origins().keySet()) {
            String calendar = providers.calendar(origin.provider());
            String line = phrases.say(
                    "calendar_of",
                    "calendar",
                    calendar.isEmpty() ? phrases.say("calendar_none") : calendar,
                    "zone",
                    providers.zone(origin.provider()),
                    "providers",
                    "");
            calendars.computeIfAbsent(line, k -> new TreeSet<>()).add(origin.provider());
        }
        return calendars;
    }

    /** Sources with the time until which they tell, on the wall of one of their providers. */
    private Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (Tally.Origin origin : tally.origins().keySet()) {
            ZoneId zone = providers.zone(origin.provider());
            sources.putIfAbsent(
                    origin.source(), LocalTimes.ofSeconds(asOf.of(origin.source()), zone) + " " + zone.getId());
        }
        return sources;
    }

    /** The files with the most records; their rows are those of the providers of the number. */
    private void files(Section section) {
        Map<String, Used> files = tally.origins().entrySet().stream()
                .map(e -> used(e.getKey(), e.getValue()))
                .collect(Collectors.toMap(u -> u.source() + '\0' + u.path(), u -> u, Used::plus, TreeMap::new));
        List<Used> most = new ArrayList<>(files.values());
        most.sort(Comparator.comparingLong(Used::records).reversed().thenComparing(Used::path));
        List<Used> shown = new ArrayList<>(most.subList(0, Math.min(MOST_FILES, most.size())));
        shown.sort(Comparator.comparing(Used::source).thenComparing(Used::path));
        TextTable table = new TextTable("lrrrl").row(phrases.head("file_head"));
        shown.forEach(f -> table.row(f.source(), f.rows(), f.accepted(), f.records(), f.path()));
        section.table(table);
        List<Used> others = most.subList(shown.size(), most.size());
        if (!others.isEmpty()) {
            long records = others.stream().mapToLong(Used::records).sum();
            section.line(phrases.say("more_files", "files", others.size(), "n", records));
        }
    }

    private Used used(Tally.Origin origin, long records) {
        FileNames.Delivered delivered = names.of(origin);
        return new Used(origin.source(), delivered.path(), delivered.rows(), delivered.accepted(), records);
    }

    private record Used(String source, String path, long rows, long accepted, long records) {
        Used plus(Used other) {
            return new Used(source, path, rows + other.rows, accepted + other.accepted, records + other.records);
        }
    }
}
