package io.replyledger.change;

import io.replyledger.output.RunJson;
import io.replyledger.spec.FirstFew;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was set differently in two runs, and until when their records were watched. */
final class Settings {
    private static final String FILING_WINDOWS = "filing windows";
    private static final String CHANGED = " changed";

    private final RunJson before;
    private final RunJson after;
    private final Lineage old;
    private final Lineage now;

    Settings(RunJson before, RunJson after) {
        this.before = before;
        this.after = after;
        this.old = new Lineage(before.providers());
        this.now = new Lineage(after.providers());
    }

    Lineage old() {
        return old;
    }

    Lineage now() {
        return now;
    }

    boolean isOtherKey() {
        return !Objects.equals(before.keyCheck(), after.keyCheck());
    }

    boolean isOtherVersion() {
        return !before.version().equals(after.version());
    }

    String version() {
        return "version " + before.version() + " -> " + after.version();
    }

    /** Whether a mapping of a source differs; one of several stands under the source and its own name. */
    boolean isOtherMapping(String source) {
        Map<String, String> was = mappings(before, source);
        Map<String, String> is = mappings(after, source);
        return !was.isEmpty() && !is.isEmpty() && !was.equals(is);
    }

    private static Map<String, String> mappings(RunJson run, String source) {
        Map<String, String> own = new TreeMap<>(run.mappings());
        own.keySet().removeIf(k -> !k.equals(source) && !k.startsWith(source + " "));
        return own;
    }

    boolean isOtherConfiguration() {
        return !Objects.equals(before.configurationSha256(), after.configurationSha256());
    }

    boolean isOtherZone(String provider) {
        return !old.of(provider).timeZone().equals(now.of(provider).timeZone());
    }

    boolean isOtherTargets() {
        return !before.targets().equals(after.targets());
    }

    /** Old and new profile. */
    String targets() {
        String a = String.join(" ", new TreeSet<>(before.targets().keySet()));
        String b = String.join(" ", new TreeSet<>(after.targets().keySet()));
        return a.equals(b) ? a + CHANGED : a + " -> " + b;
    }

    /** Whether its files say something else, whatever they are called. */
    boolean isOtherCatalogue() {
        return !contents(before.catalogue()).equals(contents(after.catalogue()));
    }

    private static List<String> contents(Map<String, String> files) {
        return files.values().stream().sorted().toList();
    }

    /** Old and new files of the catalogue, those that differ. */
    String catalogue() {
        TreeMap<String, String> gone = new TreeMap<>(before.catalogue());
        TreeMap<String, String> come = new TreeMap<>(after.catalogue());
        gone.entrySet().removeAll(after.catalogue().entrySet());
        come.entrySet().removeAll(before.catalogue().entrySet());
        String a = String.join(", ", gone.keySet());
        String b = String.join(", ", come.keySet());
        return a.equals(b) ? a + CHANGED : a + " -> " + b;
    }

    /** Old and new weight of criteria that have another one, by code; none where a publication does not tell them. */
    Map<String, String> otherWeights() {
        return differing(before.weights(), after.weights(), "1");
    }

    /** Old and new months of sources that are said to cover others. */
    Map<String, String> otherCovers() {
        return differing(before.covers(), after.covers(), "none");
    }

    private static Map<String, String> differing(Map<String, String> old, Map<String, String> now, String none) {
        TreeMap<String, String> differing = new TreeMap<>(Catalogues.CODES);
        if (old != null && now != null) {
            TreeSet<String> names = new TreeSet<>(old.keySet());
            names.addAll(now.keySet());
            names.removeIf(name -> Objects.equals(old.get(name), now.get(name)));
            names.forEach(
                    name -> differing.put(name, old.getOrDefault(name, none) + " -> " + now.getOrDefault(name, none)));
        }
        return differing;
    }

    /** Whether a run was asked for a month or a longer period, all of whose months it then could publish. */
    boolean isAskedFor(String period, boolean inOld) {
        String months = (inOld ? before : after).months();
        if (months == null) {
            return true;
        }
        String[] ends = months.split("\\.\\.", -1);
        return Spans.isWithin(period, ends[0], ends[ends.length - 1]);
    }

    /** Names with what is told of them. */
    static String listed(Map<String, String> byName) {
        return FirstFew.of(byName.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList());
    }

    boolean isOtherFilingWindows() {
        return isOtherContent(FILING_WINDOWS);
    }

    private boolean isOtherContent(String calendar) {
        return !Objects.equals(
                before.calendars().get(calendar), after.calendars().get(calendar));
    }

    boolean isOtherCalendar(String provider) {
        String calendar = calendarOf(old, provider);
        return !calendar.equals(calendarOf(now, provider)) || isOtherContent(calendar);
    }

    /** Old and new calendar of a provider. */
    String calendar(String provider) {
        String a = calendarOf(old, provider);
        String b = calendarOf(now, provider);
        return a.equals(b) ? "calendar " + a + CHANGED : "calendar " + orNone(a) + " -> " + orNone(b);
    }

    private static String orNone(String name) {
        return name.isEmpty() ? "none" : name;
    }

    private static String calendarOf(Lineage lineage, String provider) {
        return Objects.requireNonNullElse(lineage.of(provider).calendar(), "");
    }

    /** Whether an open record was watched until another time. */
    boolean isOtherAsOf(Case was, Case is) {
        return !Objects.equals(asOf(before, was), asOf(after, is));
    }

    /** Whether a record that was there begins after the as-of of the new publication, which then cannot tell of it. */
    boolean isAfterAsOf(Case was) {
        String asOf = asOf(after, was);
        return asOf != null
                && Math.floorDiv(was.startedAt(), 1_000_000L)
                        > Instant.parse(asOf).getEpochSecond();
    }

    private static String asOf(RunJson run, Case row) {
        String own = run.asOfByFile().get(row.source() + ":" + row.file());
        return own == null ? run.asOf().get(row.source()) : own;
    }

    /** Of a source that both publications know; of another it is not the as-of that is another. */
    boolean isOtherAsOf(String source) {
        String was = before.asOf().get(source);
        String is = after.asOf().get(source);
        return was != null && is != null && !was.equals(is);
    }

    boolean isOtherAsOf() {
        return !before.asOf().equals(after.asOf()) || !before.asOfByFile().equals(after.asOfByFile());
    }

    /** Why the same row may say something else; empty where nothing was set differently. */
    String ofSameRow(Case was, Case is) {
        if (isOtherMapping(is.source())) {
            return "mapping of " + is.source() + CHANGED;
        }
        if (isOtherZone(is.provider())) {
            return "time zone of " + is.provider() + CHANGED;
        }
        if (isOtherVersion()) {
            return version();
        }
        if (isOtherAsOf(was, is)) {
            String zone = now.of(is.provider()).timeZone();
            return "as-of " + LocalAsOf.change(asOf(before, was), asOf(after, is), zone);
        }
        return isOtherConfiguration() ? "replyledger.yml" + CHANGED : "";
    }

    /** Every provider that either run declares. */
    Set<String> providers() {
        TreeSet<String> all = new TreeSet<>();
        before.providers().forEach(p -> all.add(p.id()));
        after.providers().forEach(p -> all.add(p.id()));
        return all;
    }

    boolean isDeclaredInBoth(String provider) {
        return before.providers().stream().anyMatch(p -> p.id().equals(provider))
                && after.providers().stream().anyMatch(p -> p.id().equals(provider));
    }

    /** Every source that either run declares. */
    Set<String> sources() {
        TreeSet<String> all = new TreeSet<>(before.mappings().keySet());
        all.addAll(after.mappings().keySet());
        return all;
    }
}
