package io.replyledger.explain;

import io.replyledger.output.TextTable;
import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Criterion;
import io.replyledger.scorecard.Estimator;
import io.replyledger.spec.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands behind a criterion that looks at the other ones: the published rows of those. */
final class OtherCriteria {
    private static final int ENDS = 3;

    private final PublishedFolder published;
    private final Catalogue catalogue;
    private final Language language;

    /** What is published of a criterion. */
    private record Cells(String evidence, String status, String reason, String score) {}

    OtherCriteria(PublishedFolder published, Catalogue catalogue, Language language) {
        this.published = published;
        this.catalogue = catalogue;
        this.language = language;
    }

    /**
     * Lines for people.
     *
     * @param window months of the figure
     */
    List<String> lines(Criterion criterion, String provider, List<String> window) throws IOException {
        Map<String, Map<String, Cells>> months = new TreeMap<>();
        published.read("scorecard", row -> {
            if (row.text("provider_id").equals(provider) && window.contains(row.text("month"))) {
                months.computeIfAbsent(row.text("month"), m -> new TreeMap<>())
                        .put(
                                row.text("code"),
                                new Cells(
                                        row.text("evidence"),
                                        row.text("status"),
                                        row.text("reason"),
                                        row.text("score")));
            }
        });
        Map<String, Cells> last = months.getOrDefault(window.get(window.size() - 1), Map.of());
        return criterion.rule().estimator() == Estimator.SCORE_CHANGE
                ? changes(months, window)
                : grouped(criterion, last);
    }

    private List<Criterion> others() {
        return catalogue.criteria().stream()
                .filter(c -> !(c.isMeasured() && c.rule().estimator().isOfScorecard()))
                .toList();
    }

    private List<String> grouped(Criterion criterion, Map<String, Cells> cells) {
        boolean isCoverage = criterion.rule().estimator() == Estimator.COVERAGE;
        Map<String, List<String>> groups = new TreeMap<>();
        for (Criterion c : others()) {
            Cells cell = cells.get(c.code());
            if (cell != null && (isCoverage || cell.status().equals("measured"))) {
                String group = isCoverage ? (cell.status() + " " + cell.reason()).strip() : cell.evidence();
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(c.code());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                isCoverage
                        ? say("The other criteria of the month by status", "当月其他指标的状态")
                        : say("The measured criteria of the month by evidence", "当月已测得指标的依据"));
        TextTable table = new TextTable("lrl")
                .row(isCoverage ? say("status", "状态") : say("evidence", "依据"), "n", say("criteria", "指标"));
        groups.forEach((group, codes) -> table.row(group, codes.size(), String.join(" ", codes)));
        lines.addAll(table.lines(""));
        return lines;
    }

    private List<String> changes(Map<String, Map<String, Cells>> months, List<String> window) {
        List<String> first = window.subList(0, ENDS);
        List<String> last = window.subList(window.size() - ENDS, window.size());
        TextTable table = new TextTable("lrrr")
                .row(
                        say("criterion", "指标"),
                        first.get(0) + ".." + first.get(ENDS - 1),
                        last.get(0) + ".." + last.get(ENDS - 1),
                        say("change", "变化"));
        for (Criterion c : others()) {
            if (c.window() == 1 && c.evidence().equals("log")) {
                Optional<BigDecimal> before = mean(months, first, c.code());
                Optional<BigDecimal> after = mean(months, last, c.code());
                if (before.isPresent() && after.isPresent()) {
                    table.row(c.code(), before.get(), after.get(), after.get().subtract(before.get()));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(say("Mean scores of the criteria of a month that rest on logs", "窗口为单月的日志类指标的平均得分"));
        lines.addAll(table.lines(""));
        return lines;
    }

    private static Optional<BigDecimal> mean(Map<String, Map<String, Cells>> months, List<String> of, String code) {
        List<BigDecimal> scores = new ArrayList<>();
        for (String month : of) {
            Cells cell = months.getOrDefault(month, Map.of()).get(code);
            if (cell != null && !cell.score().isEmpty()) {
                scores.add(new BigDecimal(cell.score()));
            }
        }
        return scores.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_EVEN));
    }

    private String say(String english, String chinese) {
        return language == Language.ZH ? chinese : english;
    }
}
