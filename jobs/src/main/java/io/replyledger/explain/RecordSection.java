package io.replyledger.explain;

import io.replyledger.output.TextTable;
import io.replyledger.spec.MeasureDefinition;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The slowest records, and those around the median or the limit, each with its file and row. */
final class RecordSection {
    private final Figure figure;
    private final Tally tally;
    private final FileNames names;
    private final Providers providers;
    private final Phrases phrases;

    RecordSection(Figure figure, Tally tally, FileNames names, Providers providers, Phrases phrases) {
        this.figure = figure;
        this.tally = tally;
        this.names = names;
        this.providers = providers;
        this.phrases = phrases;
    }

    /** At most {@code most} of each kind. */
    List<String> lines(SeenCases cases, int most) throws IOException {
        Long pivot = pivot();
        NearestCases slowest = NearestCases.slowest(most);
        NearestCases around = NearestCases.around(pivot == null ? 0 : pivot, most);
        NearestCases timeless = NearestCases.earliest(most);
        cases.each(seen -> {
            if (seen.seconds() == null) {
                timeless.add(seen);
            } else {
                around.add(seen);
                if (isListed(seen)) {
                    slowest.add(seen);
                }
            }
        });
        Section section = new Section(phrases, "records");
        boolean isGivenUp = figure.definition().figure() == MeasureDefinition.Figure.GIVEN_UP;
        list(section, isGivenUp ? "slowest_given_up" : "slowest", slowest.inOrder());
        around(section, pivot, around.byTime());
        list(section, "timeless", timeless.inOrder());
        return section.lines();
    }

    private boolean isListed(Seen seen) {
        boolean isGivenUp = figure.definition().figure() == MeasureDefinition.Figure.GIVEN_UP;
        return !isGivenUp || seen.about().isGivenUp();
    }

    /** The time that decides: the median, or that up to which a record counts; null for none. */
    private Long pivot() {
        return switch (figure.definition().figure()) {
            case QUANTILES -> figure.row().number("p50");
            case IN_TIME -> figure.threshold();
            case WITHIN -> figure.definition().withinSeconds();
            case GIVEN_UP, HAPPENED -> null;
        };
    }

    private void around(Section section, Long pivot, List<Seen> seen) {
        boolean hasMedian = figure.definition().figure() == MeasureDefinition.Figure.QUANTILES;
        if (pivot != null) {
            String time = figure.duration(phrases.spoken(), pivot);
            String what = phrases.say(hasMedian ? "median" : "limit", "time", time);
            list(section, phrases.say("around", "n", seen.size(), "pivot", what), seen, seen.size());
        } else if (hasMedian && tally.n() > 0) {
            section.line(phrases.say("no_median")).blank();
        }
    }

    private void list(Section section, String heading, List<Seen> seen) {
        list(section, phrases.say(heading, "n", seen.size()), seen, seen.size());
    }

    private void list(Section section, String heading, List<Seen> seen, int n) {
        if (n == 0) {
            return;
        }
        section.line(heading);
        TextTable table = new TextTable("llrlllr").row(phrases.head("record_head"));
        seen.forEach(s -> table.row(
                s.about().provider(),
                LocalTimes.ofMicros(s.about().from(), providers.zone(s.about().provider())),
                figure.duration(phrases.spoken(), s.seconds()),
                phrases.sayOf(figure.definition().cases(), outcome(s)),
                s.about().source() + " " + s.about().id(),
                names.path(s.about().source(), s.about().file()),
                s.about().row()));
        section.table(table).blank();
    }

    private static String outcome(Seen seen) {
        boolean isGivenUp = seen.about().isGivenUp() && !seen.isEvent();
        return "seen_" + (isGivenUp ? "given_up" : seen.outcome().name().toLowerCase(Locale.ROOT));
    }
}
