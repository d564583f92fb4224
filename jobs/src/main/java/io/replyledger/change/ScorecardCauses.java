package io.replyledger.change;

import io.replyledger.output.RunJson;
import io.replyledger.spec.FirstFew;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why rows of the scorecard moved, as far as a publication tells: another definition, other files of the records that
 * the criterion rests on, or what was set differently. Which records did it is told of the other tables only.
 */
final class ScorecardCauses {
    private final Catalogues catalogues;
    private final Settings settings;
    private final List<MovedRow> criteria;
    private final Deliveries old;
    private final Deliveries now;

    private ScorecardCauses(
            Catalogues catalogues, Settings settings, List<MovedRow> criteria, Deliveries old, Deliveries now) {
        this.catalogues = catalogues;
        this.settings = settings;
        this.criteria = criteria;
        this.old = old;
        this.now = now;
    }

    static ScorecardCauses of(PublishedFolder old, PublishedFolder now, Settings settings) throws IOException {
        return new ScorecardCauses(
                Catalogues.of(old, now),
                settings,
                TableComparison.of(old, now, List.of(ComparedTable.SCORECARD), key -> true)
                        .moved(),
                Deliveries.of(old),
                Deliveries.of(now));
    }

    /** One line a cause; never empty. */
    List<String> of(MovedRow row) {
        String code = row.key().measure();
        List<String> causes = new ArrayList<>();
        if (row.key().table().isOfSums()) {
            return summed(row.key());
        }
        String definition = catalogues.change(code);
        if (!definition.isEmpty()) {
            causes.add("criterion " + code + " is defined differently: " + definition);
        }
        String weight = settings.otherWeights().get(code);
        if (weight != null && weight.contains(RunJson.LEFT_OUT)) {
            causes.add("weight " + weight);
        }
        causes.addAll(SettingCauses.ofParts(row.key(), settings));
        if (catalogues.isOfScorecard(code)) {
            causes.addAll(others(row.key()));
        }
        Set<String> records = catalogues.records(code);
        causes.addAll(files(row, records));
        causes.addAll(set(row, records));
        return causes.isEmpty() ? otherwise() : causes;
    }

    private List<String> otherwise() {
        if (settings.isOtherCatalogue()) {
            return List.of("catalogue " + settings.catalogue());
        }
        return List.of(settings.isOtherConfiguration() ? "replyledger.yml changed" : "unexplained");
    }

    /** What a criterion reads of the scorecard: the other criteria up to its own month. */
    private List<String> others(RowKey key) {
        List<String> codes = criteria.stream()
                .filter(r -> isOther(r, "score") || isOther(r, "status") || isOther(r, "value"))
                .map(MovedRow::key)
                .filter(k -> k.provider().equals(key.provider()) && isUpTo(k.month(), key.month()))
                .map(RowKey::measure)
                .filter(c -> !catalogues.isOfScorecard(c))
                .distinct()
                .sorted(Catalogues.CODES)
                .toList();
        return codes.isEmpty() ? List.of() : List.of("other criteria that moved: " + FirstFew.of(codes));
    }

    private static boolean isOther(MovedRow row, String column) {
        return !row.old(column).equals(row.now(column));
    }

    /** Of periods of one length, of which only the year has a name of four characters. */
    private static boolean isUpTo(String month, String last) {
        boolean isAlike = month.length() == last.length() && month.contains("Q") == last.contains("Q");
        return isAlike && month.compareTo(last) <= 0;
    }

    /** A mean moves with its scores, else with the weights. */
    private List<String> summed(RowKey key) {
        String column = key.table() == ComparedTable.DIMENSIONS ? "dimension" : "emphasis";
        List<String> codes = criteria.stream()
                .filter(r -> isOther(r, "score"))
                .map(MovedRow::key)
                .filter(k -> k.provider().equals(key.provider()) && k.month().equals(key.month()))
                .map(RowKey::measure)
                .filter(c -> catalogues.isIn(c, column, key.measure().strip()))
                .sorted(Catalogues.CODES)
                .toList();
        List<String> causes = new ArrayList<>();
        if (!codes.isEmpty()) {
            causes.add("another score of " + FirstFew.of(codes) + "; --table scorecard says why");
        }
        List<String> other = catalogues.comeOrGone(column, key.measure().strip());
        if (!other.isEmpty()) {
            causes.add("criteria that came or went: " + FirstFew.of(other));
        }
        Map<String, String> weights = settings.otherWeights();
        weights.keySet().removeIf(c -> !catalogues.isIn(c, column, key.measure().strip()));
        if (!weights.isEmpty()) {
            causes.add("weight of " + Settings.listed(weights));
        }
        return causes.isEmpty() ? List.of("unexplained") : causes;
    }

    private List<String> files(MovedRow row, Set<String> records) {
        Map<String, String> before = old.files(records, row.key().provider(), settings.old());
        Map<String, String> after = now.files(records, row.key().provider(), settings.now());
        List<String> added =
                after.keySet().stream().filter(f -> !before.containsKey(f)).toList();
        List<String> gone =
                before.keySet().stream().filter(f -> !after.containsKey(f)).toList();
        List<String> changed = after.keySet().stream()
                .filter(f -> before.containsKey(f) && !before.get(f).equals(after.get(f)))
                .toList();
        List<String> causes = new ArrayList<>();
        said(causes, added, now.records(added, records), "added");
        said(causes, changed, now.records(changed, records), "with other content");
        said(causes, gone, old.records(gone, records), "gone");
        return causes;
    }

    private static void said(List<String> causes, List<String> files, Set<String> records, String what) {
        if (!files.isEmpty()) {
            causes.add(files.size() + (files.size() == 1 ? " file" : " files") + " of " + String.join(", ", records)
                    + " " + what + ": " + FirstFew.of(files));
        }
    }

    private List<String> set(MovedRow row, Set<String> records) {
        TreeSet<String> sources = new TreeSet<>(old.sources(records));
        sources.addAll(now.sources(records));
        List<String> causes = new ArrayList<>();
        List<String> timed = sources.stream().filter(settings::isOtherAsOf).toList();
        if (!timed.isEmpty()) {
            causes.add("another as-of of " + FirstFew.of(timed));
        }
        List<String> mapped = sources.stream().filter(settings::isOtherMapping).toList();
        if (!mapped.isEmpty()) {
            causes.add("mapping of " + FirstFew.of(mapped) + " changed");
        }
        for (String provider : settings.providers()) {
            if (settings.now().isWithin(provider, row.key().provider())) {
                if (settings.isOtherZone(provider)) {
                    causes.add("time zone of " + provider + " changed");
                }
                if (settings.isOtherCalendar(provider)) {
                    causes.add(settings.calendar(provider) + " of " + provider);
                }
            }
        }
        settings.otherCovers().forEach((source, months) -> {
            if (sources.contains(source)) {
                causes.add("covers of " + source + " " + months);
            }
        });
        if (settings.isOtherFilingWindows()) {
            causes.add("filing windows changed");
        }
        if (settings.isOtherVersion()) {
            causes.add(settings.version());
        }
        return causes;
    }

    /** Which files hold records of which types of whom. */
    private static final class Deliveries {
        private final List<Delivery> all = new ArrayList<>();

        private record Delivery(String file, String sha256, String source, String record, String provider) {}

        static Deliveries of(PublishedFolder publication) throws IOException {
            Map<String, RunJson.Input> inputs = new HashMap<>();
            publication.run().inputs().forEach(i -> inputs.put(i.source() + " " + i.path(), i));
            Deliveries deliveries = new Deliveries();
            publication.read("data_quality", row -> {
                RunJson.Input input = inputs.get(row.text("source") + " " + row.text("file"));
                String hash = input == null ? row.text("sha256") : input.sha256();
                deliveries.all.add(new Delivery(
                        row.text("file"),
                        Objects.requireNonNullElse(hash, ""),
                        row.text("source"),
                        row.text("record"),
                        row.text("provider_id")));
            });
            return deliveries;
        }

        /** Of which of these types files hold records. */
        Set<String> records(List<String> files, Set<String> records) {
            TreeSet<String> held = new TreeSet<>();
            all.stream()
                    .filter(d -> isOf(d, records) && files.contains(d.file()))
                    .forEach(d -> held.add(d.record()));
            return held;
        }

        /** Hashes by path. */
        Map<String, String> files(Set<String> records, String provider, Lineage lineage) {
            Map<String, String> files = new TreeMap<>();
            all.stream()
                    .filter(d -> isOf(d, records) && lineage.isWithin(d.provider(), provider))
                    .forEach(d -> files.put(d.file(), d.sha256()));
            return files;
        }

        Set<String> sources(Set<String> records) {
            TreeSet<String> sources = new TreeSet<>();
            all.stream().filter(d -> isOf(d, records)).forEach(d -> sources.add(d.source()));
            return sources;
        }

        /** What happened to a ticket or call is told of by events as well. */
        private static boolean isOf(Delivery delivery, Set<String> records) {
            return records.contains(delivery.record())
                    || records.contains(delivery.record().replaceFirst("_event$", ""));
        }
    }
}
