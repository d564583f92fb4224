package io.replyledger.change;

import io.replyledger.table.Utf8Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Why rows moved: what happened to their records, else what was set differently. */
final class Causes {
    /** Columns that rest on more than {@code fact_case} tells. */
    private static final List<String> NOT_OF_CASES =
            List.of("one_touch", "n_rated", "rating", "satisfied", "improvement", "n_abandoned", "share");

    private static final int NAMED_FILES = 2;

    private final Settings settings;
    private final Map<Transition, Long> transitions;
    private final Map<String, String> files;

    /** From transitions with their counts; {@code files} are the paths by file id. */
    Causes(Settings settings, Map<Transition, Long> transitions, Map<String, String> files) {
        this.settings = settings;
        this.transitions = transitions;
        this.files = files;
    }

    /** One line a cause, with its number of records first; never empty. */
    List<String> of(MovedRow row) {
        List<String> causes = new ArrayList<>();
        List<Family> families = Family.of(row);
        for (Family family : families) {
            // Records that were reopened are counted beside those that were resolved, and are not more of them.
            String of = families.size() > 1 && family.equals(Family.REOPEN) ? "of reopen_rate: " : "";
            records(row, family, false).forEach((text, count) -> causes.add(of + count.line(text, files)));
        }
        boolean isStockOfOneSide = row.key().isStock() && row.way() != MovedRow.Way.MOVED;
        if (causes.isEmpty() && isStockOfOneSide) {
            records(row, Family.BACKLOG, true).forEach((text, count) -> causes.add(count.line(text, files)));
        }
        causes.addAll(SettingCauses.ofRow(row, settings));
        if (causes.isEmpty()) {
            causes.addAll(new SettingCauses(settings).otherwise(row));
        }
        return causes.isEmpty() ? List.of("unexplained") : causes;
    }

    private Map<String, Count> records(MovedRow row, Family family, boolean isAnyMonth) {
        Map<CauseText.Kind, Count> counts = new TreeMap<>();
        CauseText texts = new CauseText(row.key(), isAnyMonth, family, settings);
        transitions.forEach((transition, n) -> {
            if (transition.family().equals(family)) {
                texts.kind(transition).ifPresent(k -> counts.computeIfAbsent(k, x -> new Count())
                        .add(n, transition.file()));
            }
        });
        boolean isOther =
                row.moved().stream().anyMatch(c -> NOT_OF_CASES.stream().anyMatch(c::startsWith));
        boolean hasOthers = counts.keySet().stream().anyMatch(k -> k.happening() != Happening.SENT_AGAIN);
        if (hasOthers && !isOther) {
            counts.keySet().removeIf(k -> k.happening() == Happening.SENT_AGAIN);
        }
        Map<String, Count> lines = new LinkedHashMap<>();
        counts.forEach((kind, count) -> lines.put(kind.text(), count));
        return lines;
    }

    private static final class Count {
        private final Set<String> files = new TreeSet<>();
        private long records;

        void add(long n, String file) {
            records += n;
            if (!file.isEmpty()) {
                files.add(file);
            }
        }

        String line(String text, Map<String, String> paths) {
            String what = records + " " + text.replace("#", records == 1 ? "record" : "records");
            if (files.isEmpty()) {
                return what;
            }
            TreeSet<String> names = new TreeSet<>(Utf8Order.TEXTS);
            files.forEach(f -> names.add(paths.getOrDefault(f, f)));
            return what + " (" + (names.size() > NAMED_FILES ? names.size() + " files" : String.join(", ", names))
                    + ")";
        }
    }
}
