package io.replyledger.explain;

import io.replyledger.output.TextTable;
import java.util.List;
import java.util.Locale;

/** Of how many records with what outcome n is made up, and whether they give what was published. */
final class CountSection {
    private final Figure figure;
    private final Tally tally;
    private final Providers providers;
    private final Phrases phrases;

    CountSection(Figure figure, Tally tally, Providers providers, Phrases phrases) {
        this.figure = figure;
        this.tally = tally;
        this.providers = providers;
        this.phrases = phrases;
    }

    /** {@code cells} is the number of those that were counted anew. */
    List<String> lines(int cells, List<Recount.Difference> differences) {
        Section section = new Section(phrases, "count");
        TextTable table = new TextTable("lrrl").row(phrases.head("n_head"));
        for (Seen.Outcome outcome : Seen.Outcome.values()) {
            boolean isUsual = outcome.compareTo(Seen.Outcome.WAITING) <= 0;
            if (isUsual || tally.count(outcome) > 0) {
                table.row(name(outcome), tally.count(outcome), share(tally.count(outcome)), note(outcome));
            }
        }
        table.row("n", tally.n(), share(tally.n()), published("n"));
        if (figure.definition().columns() == null) {
            table.row("n_censored", tally.censored(), share(tally.censored()), published("n_censored"));
        }
        section.table(table).blank();
        if (tally.unaged() > 0) {
            section.line(phrases.say("unaged", "n", tally.unaged(), "calendar", unknownCalendars()));
        }
        differences.forEach(d -> section.line(phrases.say(
                "differs",
                "column",
                d.column(),
                "published",
                orNothing(d.published()),
                "counted",
                orNothing(d.counted()))));
        if (differences.isEmpty()) {
            section.line(phrases.say("agrees", "cells", cells));
        }
        return section.lines();
    }

    private String name(Seen.Outcome outcome) {
        String key = outcome.name().toLowerCase(Locale.ROOT);
        return phrases.sayOf(figure.definition().cases(), outcome == Seen.Outcome.UNCOVERED ? "uncovered_row" : key);
    }

    private String share(long count) {
        return tally.n() == 0 ? "" : phrases.spoken().share((double) count / tally.n());
    }

    private String published(String column) {
        String cell = figure.cell(column);
        return cell == null ? "" : phrases.say("published", "n", cell);
    }

    private String note(Seen.Outcome outcome) {
        return switch (outcome) {
            case ENDED -> tally.givenUp() == 0 ? "" : phrases.say("given_up", "n", tally.givenUp());
            case WAITING -> waiting();
            case OBSERVED, UNTIMED_EVENT, UNTIMED_END, UNCOVERED -> "";
        };
    }

    private String waiting() {
        boolean hasQuantiles = figure.definition().columns() == null;
        if (!hasQuantiles || tally.count(Seen.Outcome.WAITING) == 0) {
            return "";
        }
        Long p90 = figure.row().number("p90");
        return p90 == null ? phrases.say("beyond_none") : phrases.say("beyond_p90", "n", tally.waitingBeyond(p90));
    }

    private String unknownCalendars() {
        return tally.origins().keySet().stream()
                .map(o -> providers.calendar(o.provider()))
                .distinct()
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private String orNothing(String cell) {
        return cell == null ? phrases.say("nothing") : cell;
    }
}
