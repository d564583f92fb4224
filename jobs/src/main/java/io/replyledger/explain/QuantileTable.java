package io.replyledger.explain;

import io.replyledger.output.TextTable;

/** The published quantiles with their intervals, in words and in seconds. */
final class QuantileTable {
    private static final String NO_LIMIT = "?";

    private final Figure figure;
    private final Phrases phrases;
    private boolean isAnyAbove;
    private boolean isAnyLimitOpen;

    QuantileTable(Figure figure, Phrases phrases) {
        this.figure = figure;
        this.phrases = phrases;
    }

    void addTo(Section section) {
        TextTable table = new TextTable("lrrlr").row(phrases.head("quantile_head"));
        Recount.QUANTILES.keySet().forEach(name -> row(table, name));
        section.table(table);
        if (isAnyAbove) {
            section.line(phrases.say("above_bound"));
        }
        if (isAnyLimitOpen) {
            section.line(phrases.say("open_limit"));
        }
    }

    private void row(TextTable table, String name) {
        Long seconds = figure.row().number(name);
        Long bound = figure.row().number("bound");
        String said = seconds == null ? above(said(bound)) : said(seconds);
        Object exact = seconds == null ? above(bound) : seconds;
        isAnyAbove |= seconds == null;
        if (figure.row().has(name + "_low")) {
            Long low = figure.row().number(name + "_low");
            Long high = figure.row().number(name + "_high");
            isAnyLimitOpen |= low == null || high == null;
            table.row(
                    name,
                    said,
                    exact,
                    span(limit(low, said(low)), limit(high, said(high))),
                    span(limit(low, low), limit(high, high)));
        } else {
            table.row(name, said, exact);
        }
    }

    private String said(Long seconds) {
        return figure.duration(phrases.spoken(), seconds);
    }

    private static String above(Object bound) {
        return bound == null ? "-" : "> " + bound;
    }

    private static Object limit(Long seconds, Object shown) {
        return seconds == null ? NO_LIMIT : shown;
    }

    private String span(Object low, Object high) {
        return phrases.say("to", "low", low, "high", high);
    }
}
