package io.replyledger.scorecard;

import io.replyledger.scorecard.Criterion.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether what a row of a catalogue says of its measuring can be measured. */
final class RuleCheck {
    private static final List<String> BASES =
            List.of("created", "resolved", "answered", "received", "month_end", "exported", "completed", "sent");
    /** Of others nobody makes mystery contacts. */
    private static final List<String> PROBED = List.of("ticket", "call", "email", "chat", "chat_message");

    private static final int YEAR = 12;
    /** What is kept are times, and truths. */
    private static final Set<Estimator.Kind> KEPT =
            EnumSet.of(Estimator.Kind.TIME, Estimator.Kind.SHARE, Estimator.Kind.ROW);

    private final ExpressionCheck expressions = new ExpressionCheck();
    private final Map<String, Optional<List<String>>> views = new HashMap<>();

    /** Checks what stands in the cells of a row. */
    void check(CatalogueRow row, Estimator estimator) {
        row.oneOf("basis", BASES);
        boolean isWholeYear = estimator != Estimator.SCORE_CHANGE || row.window() == YEAR;
        row.require(
                isWholeYear, "window", "'" + row.cell("window") + "' must be T12; score_change compares its two ends");
        if (estimator.kind() == Estimator.Kind.NONE) {
            return;
        }
        if (row.cell("view").equals(Rule.KEPT)) {
            row.require(
                    KEPT.contains(estimator.kind()) && !estimator.isSegmented(),
                    "estimator",
                    "'" + estimator.text() + "' has nothing to count in kept distributions; take a view");
            KeptMeasures.problem(row.cell("value")).ifPresent(problem -> {
                throw row.mistake("value", problem);
            });
        } else {
            checkView(row, estimator);
        }
    }

    private void checkView(CatalogueRow row, Estimator estimator) {
        List<String> columns = views.computeIfAbsent(row.cell("view"), View::columnsOf)
                .orElseThrow(() -> row.mistake(
                        "view", "'" + row.cell("view") + "' is no view, no record type and not " + Rule.KEPT));
        expressions.check(row, estimator, columns);
        String month = row.cell("month_of");
        boolean isMonth = month.equals("month") || month.endsWith("_at") || month.endsWith("_on") || month.equals("at");
        row.require(
                isMonth && columns.contains(month),
                "month_of",
                "'" + month + "' is no column of " + row.cell("view") + " that tells a month");
        boolean isDayed = estimator != Estimator.LOAD_RATIO || month.endsWith("_at");
        row.require(isDayed, "month_of", "'" + month + "' tells no day");
    }

    /** Checks that a criterion names the records it rests on, and such that have mystery contacts where it takes those. */
    void checkRecords(CatalogueRow row, Rule rule, List<String> requires, List<String> uses) {
        if (rule.estimator().kind() == Estimator.Kind.NONE) {
            return;
        }
        Set<String> rests = records(rule);
        row.require(
                !requires.isEmpty() || !uses.isEmpty(),
                "requires",
                "is missing, as is uses; " + rule.view() + " rests on " + String.join(", ", rests));
        if (rule.hasProbes()) {
            checkProbes(row, rule, requires, rests);
        }
    }

    private static void checkProbes(CatalogueRow row, Rule rule, List<String> requires, Set<String> rests) {
        List<String> probed = PROBED.stream().filter(rests::contains).toList();
        row.require(
                !probed.isEmpty(),
                "fallback",
                "'probes' has no meaning here: there are no mystery contacts of " + String.join(", ", rests)
                        + "; leave it empty");
        // Whether a provider has a log of it is asked of the records that a criterion over a view requires.
        row.require(
                rule.isKept() || requires.stream().anyMatch(probed::contains),
                "fallback",
                "'probes' needs one of " + String.join(", ", probed) + " in requires");
    }

    private static Set<String> records(Rule rule) {
        Set<String> records = new TreeSet<>();
        if (rule.isKept()) {
            KeptValue.of(rule.value()).choices().forEach(parts -> parts.forEach(p -> records.add(p.record())));
        } else {
            Evidence.resolve(rule.view(), new ArrayList<>(), records);
        }
        return records;
    }
}
