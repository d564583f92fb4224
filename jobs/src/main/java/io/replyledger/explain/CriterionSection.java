package io.replyledger.explain;

import io.replyledger.measure.Periods;
import io.replyledger.output.TextTable;
import io.replyledger.scorecard.Behind;
import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Criterion;
import io.replyledger.scorecard.KeptValue;
import io.replyledger.scorecard.Reason;
import io.replyledger.spec.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The last section of an explained criterion: its records, or what its pool consists of where there are none. */
final class CriterionSection {
    private static final String MONTH = "\\d{4}-\\d{2}";

    private final PublishedFolder published;
    private final Providers providers;
    private final RowSource source;
    private final int most;
    private final Language language;

    /** {@code source} is null where only the publication is at hand. */
    CriterionSection(PublishedFolder published, Providers providers, RowSource source, int most, Language language) {
        this.published = published;
        this.providers = providers;
        this.source = source;
        this.most = most;
        this.language = language;
    }

    /**
     * Its lines, without a heading.
     *
     * @param months all that were published of the provider
     * @param figure cells of its row
     */
    List<String> lines(
            String code, String provider, String period, Collection<String> months, Map<String, String> figure)
            throws IOException {
        Optional<Catalogue> catalogue = catalogue();
        Optional<Criterion> found = catalogue.flatMap(c -> c.of(code));
        if (found.isEmpty()) {
            return List.of(hint());
        }
        Criterion criterion = found.get();
        if (!criterion.isMeasured()) {
            return List.of(say("None: this version does not measure it.", "无：本版本不测量该指标。"));
        }
        Optional<String> none = none(figure.get("reason"));
        if (none.isPresent()) {
            return List.of(none.get());
        }
        if (!criterion.rule().other().isEmpty()) {
            return months(criterion, provider, period);
        }
        List<String> own = months.stream()
                .filter(m -> m.matches(MONTH) && Periods.holding(m).contains(period))
                .sorted()
                .toList();
        if (criterion.rule().estimator().isOfScorecard()) {
            return new OtherCriteria(published, catalogue.get(), language)
                    .lines(criterion, provider, criterion.counted(own));
        }
        boolean isOfProbes = "probe".equals(figure.get("evidence"));
        Optional<KeptValue> value = KeptValue.of(criterion);
        Behind behind;
        if (value.isPresent()) {
            KeptBehind kept = new KeptBehind(published, providers, criterion, value.get());
            if (!kept.isOfCases()) {
                return List.of(sumsOnly(kept));
            }
            behind = kept.of(provider, criterion.counted(own), isOfProbes, most);
        } else if (source == null) {
            return List.of(hint());
        } else {
            behind = source.behind(published.run(), criterion, provider, own, isOfProbes, most);
        }
        return new CriterionRecords(criterion, providers, FileNames.read(published), language)
                .lines(behind, figure.get("n"));
    }

    /** What a criterion is only a proxy for; empty for one that says what it is called, and where its catalogue is not at hand. */
    Optional<String> proxy(String code) {
        return catalogue()
                .flatMap(c -> c.of(code))
                .map(c -> c.proxy().in(language))
                .filter(text -> !text.isEmpty());
    }

    /** Where nothing was counted, rows beside it would look as if they had been. */
    private Optional<String> none(String reason) {
        boolean isNone =
                List.of(Reason.NOT_ROLLED_UP, Reason.NOT_DELIVERED, Reason.NOT_AVAILABLE, Reason.LEFT_OUT).stream()
                        .anyMatch(r -> r.text().equals(reason));
        if (!isNone) {
            return Optional.empty();
        }
        Reason why = Reason.valueOf(reason.toUpperCase(Locale.ROOT));
        String next = why == Reason.NOT_ROLLED_UP ? say("; ask for one provider and one month", "；请指定单个机构和单个月份") : "";
        return Optional.of(say("None: ", "无：") + why.words(language) + next + say(".", "。"));
    }

    private String say(String english, String chinese) {
        return language == Language.ZH ? chinese : english;
    }

    private Optional<Catalogue> catalogue() {
        if (source != null) {
            return Optional.of(source.catalogue());
        }
        boolean isBuiltIn = published.run().catalogue() != null
                && published.run().catalogue().containsKey(Catalogue.FILE);
        return isBuiltIn ? Optional.of(Catalogue.builtIn()) : Optional.empty();
    }

    private String hint() {
        return say(
                "They lie in the store: --exports DIR, the folder that run read, shows them (and --store, if run had"
                        + " it).",
                "它们在存储中：加上 --exports DIR（run 读取的文件夹）即可显示（run 用过 --store 时也要给出）。");
    }

    private String sumsOnly(KeptBehind kept) {
        return say(
                "Its pool are counts of every month (" + kept.measures()
                        + "), kept without single records; --measure feedback_resolution shows the feedback.",
                "其汇总为各月的计数（" + kept.measures() + "），不保留单条记录；--measure feedback_resolution 可显示反馈。");
    }

    /** What rests on another criterion has months for rows. */
    private List<String> months(Criterion criterion, String provider, String period) throws IOException {
        String other = criterion.rule().other();
        Map<String, String[]> figures = new LinkedHashMap<>();
        published.read("scorecard", row -> {
            boolean isOf = row.text("provider_id").equals(provider)
                    && row.text("code").equals(other)
                    && row.text("month").matches(MONTH);
            if (isOf) {
                figures.put(
                        row.text("month"),
                        new String[] {row.text("value"), row.text("n"), row.text("status"), row.text("target")});
            }
        });
        List<String> own = figures.keySet().stream()
                .filter(m -> Periods.holding(m).contains(period))
                .sorted()
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(say("Its rows are the months of criterion ", "其行为该指标的各月：") + other);
        TextTable table = new TextTable("lrrrl")
                .row(say("month", "月份"), say("value", "数值"), say("target", "目标"), "n", say("status", "状态"));
        for (String month : own.isEmpty() ? List.<String>of() : criterion.counted(own)) {
            String[] figure = figures.get(month);
            if (figure != null) {
                table.row(month, figure[0], figure[3], figure[1], figure[2]);
            }
        }
        lines.addAll(table.lines(""));
        return lines;
    }
}
