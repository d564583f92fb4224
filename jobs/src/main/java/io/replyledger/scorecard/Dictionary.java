package io.replyledger.scorecard;

import io.replyledger.scorecard.Criterion.Rule;
import io.replyledger.spec.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A catalogue for people: as lines for a terminal, and as a page of Markdown. */
public final class Dictionary {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("log", "日志"),
            Map.entry("record", "台账"),
            Map.entry("survey", "问卷"),
            Map.entry("assessment", "评估"),
            Map.entry("derived", "推算"),
            Map.entry("calendar", "自然时间"),
            Map.entry("business", "工作时间"),
            Map.entry("higher", "越高越好"),
            Map.entry("lower", "越低越好"),
            Map.entry("range", "落在区间内为好"),
            Map.entry("default", "默认"),
            Map.entry("group", "本组"),
            Map.entry("comparison", "对照组"),
            Map.entry("p_value", "p 值"),
            Map.entry("yes", "是"),
            Map.entry("no", "否"),
            Map.entry("unclear", "尚不确定"),
            Map.entry("measured", "已计算"),
            Map.entry("not_measured", "未计算"),
            Map.entry("not_applicable", "不适用"),
            Map.entry("limited", "受限"),
            Map.entry("low_n", "样本过少"),
            Map.entry("not_reached", "观察期内未达到"));

    private final Catalogue catalogue;
    private final Language language;

    /** Of a catalogue, in a language. */
    public Dictionary(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    private boolean isChinese() {
        return language == Language.ZH;
    }

    private String word(String english) {
        return word(english, language);
    }

    /** A word of the tables of the scorecard for people; as it is where it has no other. */
    public static String word(String english, Language language) {
        return switch (language) {
            case EN -> english;
            case ZH -> CHINESE.getOrDefault(english, english);
        };
    }

    /** Three or four lines a criterion under the names of the dimensions. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int dimension = 0;
        for (Criterion c : catalogue.criteria()) {
            if (c.dimension() != dimension) {
                dimension = c.dimension();
                lines.add("");
                lines.add(dimension + "  " + c.dimensionName().in(language));
            }
            lines.add("  " + c.code() + "  " + c.name().in(language));
            lines.add("       " + c.definition().in(language));
            if (!c.proxy().en().isEmpty()) {
                lines.add("       " + proxy(c));
            }
            lines.add("       " + String.join("; ", facts(c)));
        }
        long measured =
                catalogue.criteria().stream().filter(Criterion::isMeasured).count();
        lines.add("");
        lines.add(
                isChinese()
                        ? "共 " + catalogue.criteria().size() + " 项，本版本计算其中 " + measured + " 项。"
                        : catalogue.criteria().size() + " criteria, of which this version measures " + measured + ".");
        return lines.subList(1, lines.size());
    }

    private String proxy(Criterion c) {
        return (isChinese() ? "局限：" : "Only a proxy: ") + c.proxy().in(language);
    }

    private List<String> facts(Criterion c) {
        List<String> facts = new ArrayList<>();
        facts.add(word(c.evidence()) + ", " + c.windowName() + ", " + word(c.clock()));
        facts.add((isChinese() ? "目标 " : "target ") + targetText(c.scale()) + ", " + (isChinese() ? "零分 " : "floor ")
                + floorText(c.scale()) + " " + Unit.words(c.unit().text(), language) + " (" + word(better(c)) + ")");
        facts.add("n >= " + c.minN());
        facts.add((isChinese() ? "需要 " : "needs ") + needs(c));
        if (!c.isMeasured()) {
            facts.add(isChinese() ? "本版本尚不计算" : "not measured by this version");
        }
        return facts;
    }

    private static String better(Criterion c) {
        return c.scale().better().name().toLowerCase(java.util.Locale.ROOT);
    }

    private String needs(Criterion c) {
        List<String> needs = new ArrayList<>(c.requires());
        if (!c.uses().isEmpty()) {
            needs.add(String.join(isChinese() ? " 或 " : " or ", c.uses()));
        }
        return String.join(" + ", needs);
    }

    /** The target as the catalogue writes it. */
    public static String targetText(Scale scale) {
        return ends(scale.target(), scale.targetHigh());
    }

    /** The floor as the catalogue writes it. */
    public static String floorText(Scale scale) {
        return ends(scale.floor(), scale.floorHigh());
    }

    private static String ends(double low, double high) {
        return low == high ? plain(low) : plain(low) + ".." + plain(high);
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** The page {@code docs/criteria.md} or its Chinese sister. */
    public List<String> page() {
        List<String> lines = new ArrayList<>();
        lines.add(isChinese() ? "# 120 项指标" : "# The 120 criteria");
        lines.add("");
        lines.add(
                isChinese()
                        ? "本页由 `scripts/run criteria --markdown --lang zh` 从 `schemas/criteria.csv` 生成，请勿手工修改。"
                        : "Made from `schemas/criteria.csv` by `scripts/run criteria --markdown`; not to be edited by"
                                + " hand.");
        int dimension = 0;
        for (Criterion c : catalogue.criteria()) {
            if (c.dimension() != dimension) {
                dimension = c.dimension();
                lines.add("");
                lines.add("## " + dimension + " " + c.dimensionName().in(language));
            }
            section(c, lines);
        }
        return lines;
    }

    private void section(Criterion c, List<String> lines) {
        lines.add("");
        lines.add("### " + c.code() + " " + c.name().in(language));
        lines.add("");
        lines.add(c.definition().in(language));
        lines.add("");
        if (!c.proxy().en().isEmpty()) {
            lines.add(proxy(c));
            lines.add("");
        }
        facts(c).forEach(f -> lines.add("- " + f));
        if (!c.emphasis().en().isEmpty()) {
            lines.add(
                    "- " + (isChinese() ? "经营理念：" : "emphasis: ") + c.emphasis().in(language));
        }
        if (c.isMeasured()) {
            lines.add("- " + (isChinese() ? "算法：" : "measured as: ") + "`" + formula(c.rule()) + "`");
        }
    }

    /** How a criterion is measured, in the words of the catalogue. */
    public static String formula(Rule rule) {
        StringBuilder text = new StringBuilder(rule.estimator().text());
        if (rule.parameter() != null || !rule.other().isEmpty()) {
            text.append(' ')
                    .append(
                            rule.parameter() == null
                                    ? rule.other()
                                    : rule.parameter().toPlainString());
        }
        part(text, "of", rule.value());
        part(text, "per", rule.per());
        part(text, "by", rule.segment());
        part(text, "from", rule.from());
        part(text, "until", rule.until());
        part(text, "in", rule.view());
        part(text, "where", rule.where());
        part(text, "month of", rule.monthOf());
        text.append(rule.isLast() ? "; last month of the window" : "");
        return text.append(rule.hasProbes() ? "; mystery contacts where no log exists" : "")
                .toString();
    }

    private static void part(StringBuilder text, String word, String expression) {
        if (!expression.isEmpty()) {
            text.append("; ").append(word).append(' ').append(expression);
        }
    }
}
