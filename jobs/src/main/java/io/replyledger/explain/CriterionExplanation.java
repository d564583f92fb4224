package io.replyledger.explain;

import io.replyledger.output.CsvRow;
import io.replyledger.output.Spoken;
import io.replyledger.output.TextTable;
import io.replyledger.scorecard.Dictionary;
import io.replyledger.scorecard.Estimator;
import io.replyledger.scorecard.Reason;
import io.replyledger.scorecard.Unit;
import io.replyledger.spec.Language;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** One criterion of one provider and period, explained from its publication: what it means, its figures, its history. */
public final class CriterionExplanation {
    private static final int HISTORY = 12;
    private static final double DAY = 86_400;
    /** From here on seconds are said as minutes or hours. */
    private static final double MINUTES_FROM = 120;

    private final PublishedFolder published;
    private final CriterionSection section;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private CriterionExplanation(PublishedFolder published, CriterionSection section, Language language) {
        this.published = published;
        this.section = section;
        this.language = language;
    }

    /**
     * Lines for people.
     *
     * @param rows how many rows behind it to name; 0 for none
     * @param source where those come from that the publication does not hold; null for nowhere
     * @throws UserMistake when there is no such publication, criterion or row; the line says what there is
     */
    public static List<String> of(
            Path out, String provider, String period, String code, int rows, RowSource source, Language language)
            throws IOException {
        PublishedFolder published = PublishedFolder.open(out);
        for (String table : List.of("criteria", "scorecard", "scorecard_detail")) {
            published.requireUnchanged(table);
        }
        Providers providers = new Providers(published.run().providers());
        String id = providers.id(provider);
        CriterionSection section = new CriterionSection(published, providers, source, rows, language);
        return new CriterionExplanation(published, section, language).lines(id, period, code);
    }

    private List<String> lines(String provider, String period, String code) throws IOException {
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        published.read("criteria", row -> meanings.put(row.text("code"), cells(row, MEANING)));
        if (!meanings.containsKey(code)) {
            throw new UserMistake("--criterion: '" + code + "' is no criterion; command criteria lists them");
        }
        Map<String, Map<String, String>> history = new LinkedHashMap<>();
        TreeSet<String> providers = new TreeSet<>();
        published.read("scorecard", row -> {
            providers.add(row.text("provider_id"));
            boolean isOf =
                    row.text("code").equals(code) && row.text("provider_id").equals(provider);
            if (isOf) {
                history.put(row.text("month"), cells(row, FIGURES));
            }
        });
        if (history.isEmpty()) {
            throw new UserMistake(
                    "--provider: '" + provider + "' has no scorecard; there is " + String.join(", ", providers));
        }
        if (!history.containsKey(period)) {
            throw new UserMistake("--month: '" + period + "' was not published; there is "
                    + String.join(", ", new TreeSet<>(history.keySet())));
        }
        meaning(meanings.get(code), history.get(period), period);
        figures(history.get(period), isAgainst(meanings.get(code)));
        details(provider, period, code);
        past(history);
        lines.add("");
        lines.add(say("The records behind it", "背后的记录"));
        section.lines(code, provider, period, history.keySet(), history.get(period))
                .forEach(line -> lines.add(line.isEmpty() ? line : "  " + line));
        return lines;
    }

    private static final List<String> MEANING = List.of(
            "code",
            "dimension",
            "dimension_zh",
            "dimension_en",
            "criterion_zh",
            "criterion_en",
            "definition_zh",
            "definition_en",
            "evidence",
            "requires",
            "uses",
            "window",
            "clock",
            "unit",
            "target",
            "floor",
            "better",
            "min_n",
            "target_source",
            "formula");
    private static final List<String> FIGURES = List.of(
            "provider_name",
            "value",
            "bound",
            "low",
            "high",
            "unit",
            "n",
            "n_censored",
            "met",
            "score",
            "status",
            "reason",
            "basis",
            "evidence");

    private static Map<String, String> cells(CsvRow row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(c -> cells.put(c, row.text(c)));
        return cells;
    }

    private String say(String english, String chinese) {
        return language == Language.ZH ? chinese : english;
    }

    private String named(Map<String, String> row, String column) {
        return row.get(column + "_" + language.name().toLowerCase(Locale.ROOT));
    }

    private void meaning(Map<String, String> meaning, Map<String, String> figure, String period) {
        lines.add(figure.get("provider_name") + "  " + period + "  " + meaning.get("code") + " "
                + named(meaning, "criterion"));
        lines.add(meaning.get("dimension") + " " + named(meaning, "dimension"));
        lines.add("");
        lines.add(say("What it means", "含义"));
        lines.add("  " + named(meaning, "definition"));
        section.proxy(meaning.get("code")).ifPresent(proxy -> lines.add(say("  only a proxy: ", "  局限：") + proxy));
        TextTable table = new TextTable("ll");
        table.row(say("looks back on", "窗口"), meaning.get("window"));
        table.row(say("clock", "时钟"), word(meaning.get("clock")));
        table.row(say("month of", "归属月份"), dash(figure.get("basis")));
        table.row(say("needs", "需要"), needs(meaning));
        table.row(
                say("scored", "评分"),
                say("100 at ", "满分 ") + meaning.get("target") + say(", 0 at ", "，零分 ") + meaning.get("floor") + " "
                        + Unit.words(meaning.get("unit"), language) + " (" + word(meaning.get("better")) + ", n >= "
                        + meaning.get("min_n") + ", " + word(meaning.get("target_source")) + ")");
        if (hasWorkingDays(meaning)) {
            table.row(
                    say("working days", "工作日"),
                    say(
                            "86400 s of these two mean one working day, which has fewer open seconds",
                            "这两个数中的 86400 s 指一个工作日，其工作时间少于 24 小时"));
        }
        table.row(say("counted as", "算法"), dash(meaning.get("formula")));
        lines.addAll(table.lines("  "));
    }

    /** Else a value below the target would seem to meet it. */
    private static boolean hasWorkingDays(Map<String, String> meaning) {
        return meaning.get("unit").equals("s")
                && meaning.get("clock").equals("business")
                && List.of(meaning.get("target"), meaning.get("floor")).stream()
                        .anyMatch(t -> t.matches("\\d+(\\.\\d+)?") && Double.parseDouble(t) >= DAY);
    }

    private String needs(Map<String, String> meaning) {
        String all = meaning.get("requires").replace(" ", " + ");
        String any = meaning.get("uses").replace(" ", say(" or ", " 或 "));
        return all.isEmpty() || any.isEmpty() ? all + any : all + " + (" + any + ")";
    }

    private void figures(Map<String, String> figure, boolean isAgainst) {
        lines.add("");
        lines.add(say("The number", "数值"));
        TextTable table = new TextTable("ll");
        table.row(say("value", "数值"), inUnit(figure, "value"));
        if (!figure.get("bound").isEmpty()) {
            table.row(say("longest follow-up", "最长观察"), inUnit(figure, "bound"));
        }
        table.row(say("95 % interval", "95% 区间"), interval(figure));
        table.row("n", figure.get("n") + censored(figure, isAgainst));
        table.row(say("target met", "达标"), dash(word(figure.get("met"))));
        table.row(say("score", "得分"), dash(figure.get("score")));
        table.row(say("status", "状态"), status(figure) + reason(figure.get("reason")));
        lines.addAll(table.lines("  "));
    }

    /** In Chinese with the word of the table, by which rows are found. */
    private String status(Map<String, String> figure) {
        String status = figure.get("status");
        return say(status, word(status) + " " + status);
    }

    private String word(String english) {
        return Dictionary.word(english, language);
    }

    private String interval(Map<String, String> figure) {
        boolean isNone = figure.get("low").isEmpty() && figure.get("high").isEmpty();
        return isNone ? say("none", "无") : inUnit(figure, "low") + " .. " + inUnit(figure, "high");
    }

    /** As people say it, and where that rounds seconds also the cell itself. */
    private String inUnit(Map<String, String> row, String column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return "-";
        }
        double value = Double.parseDouble(cell);
        boolean isSpoken = List.of("s", "share").contains(row.get("unit"));
        String unit = isSpoken ? row.get("unit") : Unit.words(row.get("unit"), language);
        String said = Spoken.in(language).inUnit(value, unit);
        String plain = new BigDecimal(cell).stripTrailingZeros().toPlainString() + " s";
        boolean isSaidOtherwise = row.get("unit").equals("s") && value >= MINUTES_FROM;
        return isSaidOtherwise ? said + " (" + plain + ")" : said;
    }

    private static boolean isAgainst(Map<String, String> meaning) {
        return meaning.get("formula").startsWith(Estimator.NOT_WITHIN.name().toLowerCase(Locale.ROOT));
    }

    /** {@code isAgainst}: what is asked is that something does not come. */
    private String censored(Map<String, String> figure, boolean isAgainst) {
        String n = figure.get("n_censored");
        if (n.isEmpty()) {
            return "";
        }
        return isAgainst
                ? say(", in " + n + " of these it has not come so far", "，其中 " + n + " 条至今没有出现")
                : say(", of these censored ", "，其中截尾 ") + n;
    }

    private String reason(String reason) {
        return reason.isEmpty()
                ? ""
                : " (" + reason + ": "
                        + Reason.valueOf(reason.toUpperCase(Locale.ROOT)).words(language) + ")";
    }

    private static String dash(String cell) {
        return cell.isEmpty() ? "-" : cell;
    }

    private void details(String provider, String period, String code) throws IOException {
        TextTable table = new TextTable("ll");
        List<String> found = new ArrayList<>();
        published.read("scorecard_detail", row -> {
            boolean isOf = row.text("code").equals(code)
                    && row.text("provider_id").equals(provider)
                    && row.text("month").equals(period);
            if (isOf) {
                found.add(row.text("detail"));
                table.row(
                        word(row.text("detail")),
                        inUnit(Map.of("value", row.text("value"), "unit", row.text("unit")), "value") + ", n = "
                                + row.text("n"));
            }
        });
        if (!found.isEmpty()) {
            lines.add("");
            lines.add(say("Beside it, not scored", "附带数字，不计分"));
            lines.addAll(table.lines("  "));
        }
    }

    private void past(Map<String, Map<String, String>> history) {
        lines.add("");
        lines.add(say("Month by month", "逐月"));
        TextTable table = new TextTable("lrrl");
        List<String> months = history.keySet().stream()
                .filter(m -> m.matches("\\d{4}-\\d{2}"))
                .sorted()
                .toList();
        months.stream().skip(Math.max(0, months.size() - HISTORY)).forEach(m -> {
            Map<String, String> figure = history.get(m);
            table.row(m, inUnit(figure, "value"), "n = " + figure.get("n"), word(figure.get("status")));
        });
        lines.addAll(table.lines("  "));
    }
}
