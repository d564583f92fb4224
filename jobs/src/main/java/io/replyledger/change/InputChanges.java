package io.replyledger.change;

import io.replyledger.output.RunJson;
import io.replyledger.spec.FirstFew;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What went into two runs differently. */
public final class InputChanges {
    private static final int NAMED = 3;

    private final RunJson old;
    private final RunJson now;
    private final Settings settings;
    private final Catalogues catalogues;
    private final List<Line> lines = new ArrayList<>();

    /**
     * Something that differs.
     *
     * @param what what it is
     * @param text how
     */
    public record Line(String what, String text) {}

    InputChanges(RunJson old, RunJson now, Catalogues catalogues) {
        this.catalogues = catalogues;
        this.old = old;
        this.now = now;
        this.settings = new Settings(old, now);
    }

    List<Line> lines() {
        files();
        asOf();
        fileTimes();
        if (settings.isOtherVersion()) {
            lines.add(new Line("version", old.version() + " -> " + now.version()));
        }
        changed("mapping of ", old.mappings(), now.mappings(), false);
        if (settings.isOtherTargets()) {
            lines.add(new Line("target profile", settings.targets()));
        }
        providers();
        changed("calendar ", old.calendars(), now.calendars(), false);
        List<String> criteria = catalogues.differing();
        if (!criteria.isEmpty()) {
            lines.add(new Line("criteria", criteria.size() + " defined differently: " + FirstFew.of(criteria)));
        }
        if (!old.catalogue().equals(now.catalogue())) {
            String isSame = settings.isOtherCatalogue() ? "" : ", with the same content";
            lines.add(new Line("catalogue", settings.catalogue() + isSame));
        }
        if (!settings.otherWeights().isEmpty()) {
            lines.add(new Line("weights of criteria", Settings.listed(settings.otherWeights())));
        }
        settings.otherCovers().forEach((source, months) -> lines.add(new Line("covers of " + source, months)));
        if (!Objects.equals(old.months(), now.months())) {
            lines.add(new Line("--months", orAll(old.months()) + " -> " + orAll(now.months())));
        }
        if (settings.isOtherConfiguration()) {
            lines.add(new Line("replyledger.yml", "changed"));
        }
        if (settings.isOtherKey()) {
            lines.add(new Line("pseudonym key", "another: clients, and turns of mails and chats, cannot be compared"));
        }
        return lines;
    }

    private static String orAll(String months) {
        return months == null ? "all" : months;
    }

    /** One line for each entry that differs; of hashes only that they do. */
    private void changed(String what, Map<String, String> before, Map<String, String> after, boolean isShown) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String a = before.get(name);
            String b = after.get(name);
            if (!Objects.equals(a, b)) {
                String both = isShown ? orNone(a) + " -> " + orNone(b) : "changed";
                String oneSided = a == null ? "new" : "gone";
                lines.add(new Line((what + name).strip(), isShown || (a != null && b != null) ? both : oneSided));
            }
        }
    }

    /** One line for all sources whose as-of changed alike. */
    private void asOf() {
        TreeSet<String> names = new TreeSet<>(old.asOf().keySet());
        names.addAll(now.asOf().keySet());
        Map<String, List<String>> byChange = new LinkedHashMap<>();
        for (String name : names) {
            String a = old.asOf().get(name);
            String b = now.asOf().get(name);
            if (!Objects.equals(a, b)) {
                byChange.computeIfAbsent(LocalAsOf.change(a, b, settings.now().zone()), k -> new ArrayList<>())
                        .add(name);
            }
        }
        byChange.forEach((change, sources) -> lines.add(
                sources.size() == 1
                        ? new Line("as-of of " + sources.get(0), change)
                        : new Line("as-of of " + sources.size() + " sources", change + ": " + FirstFew.of(sources))));
    }

    private static String orNone(String text) {
        return text == null ? "none" : text;
    }

    private void fileTimes() {
        long differing = old.asOfByFile().entrySet().stream()
                .filter(e -> now.asOfByFile().containsKey(e.getKey()))
                .filter(e -> !e.getValue().equals(now.asOfByFile().get(e.getKey())))
                .count();
        if (differing > 0) {
            lines.add(new Line("as-of of files", differing + " differ"));
        }
    }

    private void providers() {
        Map<String, String> before = described(old);
        Map<String, String> after = described(now);
        changed("provider ", before, after, true);
    }

    private static Map<String, String> described(RunJson run) {
        Map<String, String> providers = new TreeMap<>();
        for (RunJson.Measured p : run.providers()) {
            String calendar = p.calendar() == null ? "no calendar" : "calendar " + p.calendar();
            String parent = p.parent() == null ? "" : "in " + p.parent() + ", ";
            providers.put(p.id(), parent + p.timeZone() + ", " + calendar);
        }
        return providers;
    }

    private void files() {
        Map<String, RunJson.Input> before = byPath(old);
        Map<String, RunJson.Input> after = byPath(now);
        List<RunJson.Input> added = new ArrayList<>();
        List<RunJson.Input> changed = new ArrayList<>();
        after.forEach((path, file) -> {
            RunJson.Input was = before.get(path);
            if (was == null) {
                added.add(file);
            } else if (!was.sha256().equals(file.sha256())) {
                changed.add(file);
            }
        });
        List<RunJson.Input> gone = new ArrayList<>(before.values());
        gone.removeIf(f -> after.containsKey(key(f)));
        Set<String> former = before.values().stream().map(RunJson.Input::sha256).collect(Collectors.toSet());
        Set<String> present = after.values().stream().map(RunJson.Input::sha256).collect(Collectors.toSet());
        List<RunJson.Input> renamed =
                added.stream().filter(f -> former.contains(f.sha256())).toList();
        added.removeAll(renamed);
        gone.removeIf(f -> present.contains(f.sha256()));
        files("files added", added);
        files("files with other content", changed);
        files("files gone", gone);
        files("files under another name", renamed);
        if (!lines.isEmpty()) {
            lines.add(new Line("rows read", rows(old.inputs()) + " -> " + rows(now.inputs())));
        }
    }

    private static Map<String, RunJson.Input> byPath(RunJson run) {
        return run.inputs().stream().collect(Collectors.toMap(InputChanges::key, i -> i, (a, b) -> a, TreeMap::new));
    }

    private static String key(RunJson.Input file) {
        return file.source() + " " + file.path();
    }

    private void files(String what, List<RunJson.Input> files) {
        if (!files.isEmpty()) {
            String names = files.stream().limit(NAMED).map(RunJson.Input::path).collect(Collectors.joining(", "));
            String more = files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "";
            lines.add(new Line(what, files.size() + " (rows: " + rows(files) + "): " + names + more));
        }
    }

    private static long rows(List<RunJson.Input> files) {
        return files.stream().mapToLong(RunJson.Input::rowsRead).sum();
    }
}
