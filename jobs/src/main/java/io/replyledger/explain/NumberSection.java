package io.replyledger.explain;

import io.replyledger.output.TextTable;
import io.replyledger.spec.MeasureDefinition;
import java.util.ArrayList;
import java.util.List;

/** The number as it was published, with its interval, target, status and maturity. */
final class NumberSection {
    private static final String NO_LIMIT = "?";

    private final Figure figure;
    private final StatusReason status;
    private final Maturity maturity;
    private final String profile;
    private final Phrases phrases;

    NumberSection(Figure figure, Tally tally, Maturity maturity, PublishedFolder published, Phrases phrases) {
        this.figure = figure;
        this.status = new StatusReason(figure, tally, phrases);
        this.maturity = maturity;
        this.profile = String.join(", ", published.run().targets().keySet());
        this.phrases = phrases;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say(
                "title",
                "name",
                figure.row().text("provider_name"),
                "provider",
                figure.provider(),
                "period",
                figure.period(),
                "measure",
                figure.measure()));
        lines.add(phrases.say(
                "where",
                "what",
                figure.definition().words(phrases.language()).name(),
                "channel",
                figure.channel(),
                "segment",
                figure.segment(),
                "clock",
                figure.clock(),
                "basis",
                figure.row().text("basis")));
        Section section = new Section(phrases, "number");
        if (figure.definition().figure() == MeasureDefinition.Figure.QUANTILES) {
            quantiles(section);
        } else {
            section.labelled("share", share(figure.definition().columns()));
        }
        target(section);
        if (figure.isResponseTime()) {
            String word = figure.row().text("status");
            section.labelled("status", phrases.say("said", "word", word, "why", status.of(word)));
        }
        String word = figure.row().text("maturity");
        section.labelled("maturity", phrases.say("said", "word", word, "why", maturity(word)));
        lines.addAll(section.lines());
        return lines;
    }

    private void quantiles(Section section) {
        TextTable table = new TextTable("lrrlr").row(phrases.head("quantile_head"));
        boolean isLimitOpen = false;
        boolean isAbove = false;
        for (String name : Recount.QUANTILES.keySet()) {
            Long seconds = figure.row().number(name);
            boolean hasInterval = figure.row().has(name + "_low");
            Long low = hasInterval ? figure.row().number(name + "_low") : null;
            Long high = hasInterval ? figure.row().number(name + "_high") : null;
            table.row(
                    name,
                    seconds == null ? above(said(figure.row().number("bound"))) : said(seconds),
                    seconds == null ? above(figure.row().number("bound")) : seconds,
                    hasInterval ? span(limit(said(low), low), limit(said(high), high)) : "",
                    hasInterval ? span(limit(low, low), limit(high, high)) : "");
            isLimitOpen |= hasInterval && (low == null || high == null);
            isAbove |= seconds == null;
        }
        section.table(table);
        if (isAbove) {
            section.line(phrases.say("above_bound"));
        }
        if (isLimitOpen) {
            section.line(phrases.say("open_limit"));
        }
        section.blank();
        if (figure.threshold() != null) {
            section.labelled("within", share(List.of("within_target", "within_low", "within_high")));
        }
    }

    private String said(Long seconds) {
        return phrases.spoken().duration(seconds);
    }

    private static String above(Object bound) {
        return bound == null ? "-" : "> " + bound;
    }

    private static Object limit(Object shown, Long seconds) {
        return seconds == null ? NO_LIMIT : shown;
    }

    private String span(Object low, Object high) {
        return phrases.say("to", "low", low, "high", high);
    }

    private String share(List<String> columns) {
        Double share = figure.row().decimal(columns.get(0));
        if (share == null) {
            return phrases.say("share_none");
        }
        String said = phrases.spoken().share(share);
        if (columns.size() == 1) {
            return phrases.say("share_alone", "share", said);
        }
        String low = phrases.spoken().share(figure.row().decimal(columns.get(1)));
        String high = phrases.spoken().share(figure.row().decimal(columns.get(2)));
        return phrases.say("share_of", "share", said, "low", low, "high", high);
    }

    private void target(Section section) {
        boolean isJudged = figure.isResponseTime()
                && figure.definition().figure() != MeasureDefinition.Figure.GIVEN_UP;
        if (isJudged) {
            Long target = figure.row().number("target");
            section.labelled(
                    "target",
                    target == null
                            ? phrases.say("target_none", "profile", profile)
                            : phrases.say(
                                    "target_is",
                                    "target",
                                    said(target),
                                    "profile",
                                    profile,
                                    "threshold",
                                    said(figure.threshold())));
        }
    }

    private String maturity(String word) {
        if (maturity.day() == null) {
            return phrases.say("final_none");
        }
        if (word.equals(Maturity.PROVISIONAL) && maturity.late() == null) {
            return phrases.say("provisional_other");
        }
        Object day = maturity.day();
        return word.equals(Maturity.FINAL)
                ? phrases.say("final", "day", day, "days", maturity.days())
                : phrases.say(
                        "provisional",
                        "day",
                        day,
                        "days",
                        maturity.days(),
                        "source",
                        maturity.late(),
                        "as_of",
                        maturity.reached());
    }
}
