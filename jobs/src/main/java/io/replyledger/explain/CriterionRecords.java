package io.replyledger.explain;

import io.replyledger.output.Spoken;
import io.replyledger.output.TextTable;
import io.replyledger.scorecard.Behind;
import io.replyledger.scorecard.Criterion;
import io.replyledger.scorecard.Estimator;
import io.replyledger.scorecard.EvidenceRow;
import io.replyledger.scorecard.EvidenceRow.Outcome;
import io.replyledger.spec.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says which rows stand behind a criterion, those that weigh most against it by name. */
final class CriterionRecords {
    private final Criterion criterion;
    private final Providers providers;
    private final FileNames names;
    private final Language language;
    private final EvidenceWords words;
    private final List<String> lines = new ArrayList<>();

    CriterionRecords(Criterion criterion, Providers providers, FileNames names, Language language) {
        this.criterion = criterion;
        this.providers = providers;
        this.names = names;
        this.language = language;
        this.words = new EvidenceWords(criterion.rule().estimator(), language);
    }

    /** {@code published} is the n of the figure. */
    List<String> lines(Behind behind, String published) {
        List<EvidenceRow> rows = behind.rows();
        lines.add(
                say("rows", "行数") + " " + behind.n() + counts(behind) + say("; n published: ", "；已发布的 n：") + published);
        boolean isPooled = behind.n() > 0 && (rows.isEmpty() || rows.get(0).record() == null);
        if (isPooled || criterion.rule().isSum()) {
            sums(behind);
        }
        if (!isPooled && !rows.isEmpty()) {
            named(rows, behind.n());
        }
        return lines;
    }

    private String say(String english, String chinese) {
        return language == Language.ZH ? chinese : english;
    }

    private String counts(Behind behind) {
        List<String> parts = new ArrayList<>();
        behind.outcomes().forEach((outcome, n) -> {
            if (outcome != Outcome.COUNTED) {
                parts.add(words.of(outcome) + " " + n);
            }
        });
        return parts.isEmpty() ? "" : say(": ", "：") + String.join(say(", ", "，"), parts);
    }

    /** Of sums the rows of a month matter together. */
    private void sums(Behind behind) {
        lines.add(say("What they add up to", "合计"));
        TextTable table = new TextTable("lrrr")
                .row(say("month", "月份"), say("sum", "总和"), say("divided by", "除以"), say("rows", "行数"));
        behind.months().forEach((month, sums) -> table.row(month, plain(sums.value()), plain(sums.per()), sums.rows()));
        lines.addAll(table.lines(""));
    }

    private void named(List<EvidenceRow> rows, long n) {
        lines.add("");
        lines.add(say("The " + rows.size() + " of " + n + " that come first", n + " 行中排在最前的 " + rows.size() + " 行")
                + words.order());
        TextTable table = new TextTable("lllllr")
                .row(
                        say("provider", "服务机构"),
                        say("from", "起点"),
                        say("value", "值"),
                        say("record", "记录"),
                        say("file", "文件"),
                        say("row", "行"));
        rows.forEach(r -> table.row(
                r.provider(),
                r.at() == null ? r.month() : LocalTimes.ofMicros(r.at(), providers.zone(r.provider())),
                value(r),
                r.record() + " " + r.source() + " " + r.id(),
                r.file() == null ? "-" : names.path(r.source(), r.file()),
                r.fileRow() == null ? "-" : r.fileRow()));
        lines.addAll(table.lines(""));
        if (rows.stream().anyMatch(r -> r.record().equals("client"))) {
            lines.add(say(
                    "A row is a client; file and row are those of the contract that began last.",
                    "每行是一个客户；文件和行号取其最近开始的合同。"));
        }
    }

    private String value(EvidenceRow row) {
        return switch (row.outcome()) {
            case SEEN -> duration(row);
            case CENSORED -> duration(row) + words.censored();
            case UNTIMED, UNCOVERED, YES, NO -> words.of(row.outcome());
            case COUNTED -> number(row);
        };
    }

    private String duration(EvidenceRow row) {
        Spoken spoken = Spoken.in(language);
        Long seconds = row.value().longValue();
        return criterion.clock().equals("business") ? spoken.openTime(seconds) : spoken.duration(seconds);
    }

    private String number(EvidenceRow row) {
        if (row.value() == null) {
            return row.segment().isEmpty() ? "1" : row.segment();
        }
        if (criterion.rule().estimator() == Estimator.DIFFERENCE) {
            boolean isOfGroup = row.segment().equals("true");
            return plain(row.value()) + " " + (isOfGroup ? say("group", "比较组") : say("comparison", "对照组"));
        }
        return plain(row.value()) + (row.per() == null ? "" : " / " + plain(row.per()));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
