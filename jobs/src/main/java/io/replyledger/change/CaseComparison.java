package io.replyledger.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What happened to the records behind figures. Files with the same bytes in both publications are read only where open
 * records have aged; the others are read side by side. A record that is in one of two files is looked for in the others.
 */
final class CaseComparison {
    private final PublishedFolder old;
    private final PublishedFolder now;
    private final Settings settings;
    private final Set<Family> families;
    private final List<String> measures;
    private final Map<Transition, Long> transitions = new HashMap<>();
    private final Map<List<Object>, Case> gone = new LinkedHashMap<>();

    CaseComparison(PublishedFolder old, PublishedFolder now, Settings settings, Set<Family> families) {
        this.old = old;
        this.now = now;
        this.settings = settings;
        this.families = families.stream().filter(f -> !f.measures().isEmpty()).collect(Collectors.toSet());
        TreeSet<String> all = new TreeSet<>();
        families.forEach(f -> all.addAll(f.measures()));
        this.measures = new ArrayList<>(all);
    }

    /** What happened, to how many records; {@code months} are those of which aged records matter. */
    Map<Transition, Long> transitions(Predicate<String> months) throws IOException {
        NavigableMap<String, String> before = old.caseFiles();
        NavigableMap<String, String> after = now.caseFiles();
        List<Case> added = new ArrayList<>();
        for (String path : before.keySet()) {
            if (!before.get(path).equals(after.get(path))) {
                compare(path, added);
            } else if (settings.isOtherAsOf() && months.test(CaseRows.month(path))) {
                age(path);
            }
        }
        added.forEach(this::add);
        for (String path : new TreeSet<>(after.keySet())) {
            if (!before.containsKey(path)) {
                List<Case> rows = new ArrayList<>();
                compare(path, rows);
                rows.forEach(this::add);
            }
        }
        gone.values().forEach(was -> count(was, null));
        return transitions;
    }

    /** Turns whose conversations may be named by another key cannot be told apart. */
    private boolean isComparable(String path) {
        return !settings.isOtherKey() || !Case.isMessage(CaseRows.record(path));
    }

    private void compare(String path, List<Case> added) throws IOException {
        if (!isComparable(path)) {
            return;
        }
        try (CaseRows olds = CaseRows.open(old, path, measures, settings.old());
                CaseRows news = CaseRows.open(now, path, measures, settings.now())) {
            SideBySide.walk(olds, news, Case.ORDER, (was, is) -> {
                if (was == null) {
                    added.add(is);
                } else if (is == null) {
                    gone.put(was.identity(), was);
                } else {
                    count(was, is);
                }
            });
        }
    }

    private void add(Case is) {
        count(gone.remove(is.identity()), is);
    }

    private void age(String path) throws IOException {
        try (CaseRows olds = CaseRows.open(old, path, measures, settings.old());
                CaseRows news = CaseRows.open(now, path, measures, settings.now())) {
            while (olds.hasNext()) {
                count(olds.next(), news.next());
            }
        }
    }

    private void count(Case was, Case is) {
        for (Family family : families) {
            Optional<Standing> before = was == null ? Optional.empty() : family.standing(was);
            Optional<Standing> after = is == null ? Optional.empty() : family.standing(is);
            if (before.isPresent() || after.isPresent()) {
                count(family, was, is, before.orElse(null), after.orElse(null));
            }
        }
    }

    private void count(Family family, Case was, Case is, Standing before, Standing after) {
        Happening happening = happening(was, is, before, after);
        boolean isElsewhere = before != null && after != null && !before.place().equals(after.place());
        boolean isSameRow = was != null && is != null && was.isSameRow(is);
        if (happening != Happening.SAME || isElsewhere) {
            boolean isTold = happening != Happening.AGED && happening != Happening.OTHER_HOURS;
            // Of a turn the row is its first message, whatever came after.
            String setting = isSameRow && isTold && !is.isMessage() ? settings.ofSameRow(was, is) : "";
            String file = isSameRow || !isTold ? "" : (is == null ? was : is).file();
            put(family, before, after, happening, setting, file);
        }
        boolean isAlsoSentAgain = was != null && is != null && !isSameRow && happening != Happening.SENT_AGAIN;
        if (isAlsoSentAgain && before != null && after != null) {
            put(family, before, after, Happening.SENT_AGAIN, "", is.file());
        }
    }

    private void put(Family family, Standing before, Standing after, Happening happening, String setting, String file) {
        Transition transition = new Transition(
                family,
                before == null ? null : before.place(),
                after == null ? null : after.place(),
                happening,
                setting,
                file);
        transitions.merge(transition, 1L, Long::sum);
    }

    private Happening gone(Case was) {
        return settings.isAfterAsOf(was) ? Happening.LATER : Happening.GONE;
    }

    private Happening happening(Case was, Case is, Standing before, Standing after) {
        if (before == null) {
            return was == null ? Happening.NEW : Happening.MEASURED;
        }
        if (after == null) {
            return is == null ? gone(was) : Happening.UNMEASURED;
        }
        Happening happening = Happening.between(before.readings(), after.readings());
        if (happening != Happening.SAME) {
            return happening;
        }
        return after.isOpen() && settings.isOtherAsOf(was, is) ? Happening.AGED : Happening.SAME;
    }
}
