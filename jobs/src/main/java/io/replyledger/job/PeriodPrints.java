package io.replyledger.job;

import io.replyledger.measure.Figures;
import io.replyledger.measure.Periods;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fingerprints of all that decides what is kept of a period. As a whole it is decided by what is measured in its months, aged
 * and judged, and by who belongs to whom; its figures by names, targets, calendars and the backlog too.
 */
final class PeriodPrints {
    /** Goes up when figures are made or written in another way. */
    private static final int FORMAT = 1;

    private final NavigableMap<String, String> wholes = new TreeMap<>();
    private final NavigableMap<String, String> figures = new TreeMap<>();

    /**
     * Of what was found in months.
     *
     * @param contents month to what is measured in it
     * @param backlogs period to the rows of its backlog
     */
    PeriodPrints(Inputs inputs, NavigableMap<String, String> contents, Map<String, List<Figures.Cells>> backlogs) {
        String structure = FORMAT + "|" + Main.VERSION + "|" + structure(inputs.configuration());
        byPeriod(contents)
                .forEach((period, of) -> wholes.put(period, KeptFolders.hash(structure + "|" + period + "|" + of)));
        String judging = structure + "|" + names(inputs.configuration()) + "|" + inputs.targetsHash() + "|"
                + inputs.times().fingerprint();
        backlogs.keySet().forEach(period -> figures.put(period, ""));
        figures.putAll(wholes);
        figures.replaceAll((period, whole) -> KeptFolders.hash(
                judging + "|" + period + "|" + whole + "|" + text(backlogs.getOrDefault(period, List.of()))));
    }

    private static Map<String, NavigableMap<String, String>> byPeriod(NavigableMap<String, String> contents) {
        Map<String, NavigableMap<String, String>> months = new TreeMap<>();
        contents.forEach((month, content) -> Periods.holding(month)
                .forEach(period ->
                        months.computeIfAbsent(period, k -> new TreeMap<>()).put(month, content)));
        return months;
    }

    private static String structure(Configuration configuration) {
        return configuration.group().id() + " "
                + configuration.providers().stream()
                        .map(p -> p.id() + " " + p.parent())
                        .sorted()
                        .toList();
    }

    private static String names(Configuration configuration) {
        return configuration.group().name() + " "
                + configuration.providers().stream()
                        .collect(Collectors.toMap(Provider::id, Provider::name, (a, b) -> a, TreeMap::new));
    }

    private static String text(List<Figures.Cells> rows) {
        return rows.stream().map(row -> Arrays.toString(row.values())).sorted().collect(Collectors.joining("\n"));
    }

    /** Quarter or year to its fingerprint as a whole. */
    NavigableMap<String, String> wholes() {
        return wholes;
    }

    /** Period to the fingerprint of its figures. */
    NavigableMap<String, String> figures() {
        return figures;
    }
}
