package io.replyledger.explain;

import io.replyledger.measure.ResponseTimes;
import io.replyledger.spec.MeasureDefinition;
import java.util.ArrayList;
import java.util.List;

/** Why a number has its status, in words. */
final class StatusReason {
    private static final long MINUTE = 60;

    private final Figure figure;
    private final Tally tally;
    private final Phrases phrases;

    StatusReason(Figure figure, Tally tally, Phrases phrases) {
        this.figure = figure;
        this.tally = tally;
        this.phrases = phrases;
    }

    String of(String status) {
        return switch (status) {
            case "limited" -> String.join("; ", limits());
            case "low_n" -> enough("low_n");
            case "not_reached" -> notReached();
            default -> enough("measured");
        };
    }

    private boolean isShare() {
        return figure.definition().figure() != MeasureDefinition.Figure.QUANTILES;
    }

    private String enough(String phrase) {
        return isShare()
                ? phrases.say(phrase + "_share", "n", tally.n(), "least", ResponseTimes.MIN_N_SHARE)
                : phrases.say(phrase, "n", tally.distribution().n(), "least", ResponseTimes.MIN_N_P90);
    }

    private String notReached() {
        long bound = tally.distribution().n() == 0 ? 0 : tally.curve().longestFollowUp();
        Double open = tally.distribution().n() == 0 ? null : tally.curve().survivalAt(bound);
        return phrases.say(
                "not_reached",
                "share",
                phrases.spoken().share(open),
                "bound",
                figure.duration(phrases.spoken(), bound));
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>();
        Long threshold = figure.threshold();
        boolean isCoarse = "minute".equals(figure.cell("precision")) && threshold != null && threshold < MINUTE;
        if (isCoarse) {
            limits.add(phrases.say("coarse", "target", phrases.spoken().duration(threshold)));
        }
        if (isShare()) {
            add(limits, "untimed_events", tally.count(Seen.Outcome.UNTIMED_EVENT));
        } else {
            add(limits, "untimed_ends", tally.count(Seen.Outcome.UNTIMED_END));
        }
        add(limits, "uncovered", tally.count(Seen.Outcome.UNCOVERED));
        return limits;
    }

    private void add(List<String> limits, String phrase, long n) {
        if (n > 0) {
            limits.add(phrases.say(phrase, "n", n));
        }
    }
}
