package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.stats.SurvivalCurve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of {@code reconciliation}: how far the durations that a source computed itself lie from those computed here, and
 * which other definition, of the clock or of its start, would explain them.
 */
public final class Reconciliation {
    private static final long TOLERANCE = 60;
    /** A definition explains what a source reports when so many agree with it. */
    private static final double EXPLAINED = 0.9;

    private final Map<List<String>, Map<List<String>, Distribution>> compared =
            new TreeMap<>(java.util.Comparator.comparing((List<String> k) -> String.join("\0", k)));

    /** From what was compared. */
    public Reconciliation(Collection<Account> accounts) {
        for (Account account : accounts) {
            if (account.key().kind().equals(KeptKey.DIFFERENCE)) {
                KeptKey key = account.key();
                compared.computeIfAbsent(
                                List.of(key.provider(), key.source(), key.measure()), k -> new java.util.HashMap<>())
                        .put(List.of(key.clock(), key.basis()), account.part().distribution());
            }
        }
    }

    /** Rows in the order of the table's columns. */
    public List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        compared.forEach((key, definitions) -> rows.add(row(key, definitions)));
        return rows;
    }

    private static Object[] row(List<String> key, Map<List<String>, Distribution> definitions) {
        Distribution ours = definitions.getOrDefault(List.of(Clock.CALENDAR, OURS), Distribution.EMPTY);
        return new Object[] {
            key.get(0), key.get(1), key.get(2), ours.n(), within(ours), median(ours), p95(ours), reason(definitions)
        };
    }

    /** Name of our own start event in a comparison. */
    static final String OURS = "start";

    private static Double within(Distribution differences) {
        Distribution distances = distances(differences);
        return distances.n() == 0
                ? null
                : (Double) SurvivalCurve.of(distances).shareWithin(TOLERANCE).orElse(1);
    }

    private static Long median(Distribution differences) {
        return differences.n() == 0
                ? null
                : (Long) (SurvivalCurve.of(differences).quantile(0.5).orElseThrow() - Difference.ZERO);
    }

    private static Long p95(Distribution differences) {
        Distribution distances = distances(differences);
        return distances.n() == 0
                ? null
                : (Long) SurvivalCurve.of(distances).quantile(0.95).orElseThrow();
    }

    private static Distribution distances(Distribution differences) {
        return differences.map(difference -> Math.abs(difference - Difference.ZERO));
    }

    private static String reason(Map<List<String>, Distribution> definitions) {
        if (explains(Clock.CALENDAR, OURS, definitions)) {
            return "same definition";
        }
        if (explains(Clock.BUSINESS, OURS, definitions)) {
            return "business hours";
        }
        if (explains(Clock.CALENDAR, TicketMeasures.CREATED, definitions)) {
            return "starts when the record is created";
        }
        return explains(Clock.BUSINESS, TicketMeasures.CREATED, definitions)
                ? "business hours, and starts when the record is created"
                : "neither business hours nor the start event explain it";
    }

    private static boolean explains(String clock, String start, Map<List<String>, Distribution> definitions) {
        Double within = within(definitions.getOrDefault(List.of(clock, start), Distribution.EMPTY));
        return within != null && within >= EXPLAINED;
    }
}
