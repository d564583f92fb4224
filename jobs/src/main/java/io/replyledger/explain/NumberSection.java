package io.replyledger.explain;

import io.replyledger.spec.MeasureDefinition;
import java.util.List;

/** The number as it was published, with its interval, target, status and maturity. */
final class NumberSection {
    private static final List<String> WITHIN_TARGET = List.of("within_target", "within_low", "within_high");

    private final Figure figure;
    private final StatusReason status;
    private final MaturityReason maturity;
    private final String profile;
    private final Phrases phrases;

    NumberSection(Figure figure, Tally tally, Maturity maturity, PublishedFolder published, Phrases phrases) {
        this.figure = figure;
        this.status = new StatusReason(figure, tally, phrases);
        this.maturity = new MaturityReason(maturity, phrases);
        this.profile = String.join(", ", published.run().targets().keySet());
        this.phrases = phrases;
    }

    List<String> lines() {
        Section section = new Section(phrases, "number");
        if (figure.definition().figure() == MeasureDefinition.Figure.QUANTILES) {
            new QuantileTable(figure, phrases).addTo(section);
            section.blank();
            if (figure.threshold() != null) {
                section.labelled("within", share(WITHIN_TARGET));
            }
        } else {
            section.labelled("share", share(figure.definition().columns()));
        }
        if (figure.isResponseTime()) {
            if (figure.definition().figure() != MeasureDefinition.Figure.GIVEN_UP) {
                section.labelled("target", target());
            }
            section.labelled(
                    "status",
                    reasoned(figure.row().text("status"), status.of(figure.row().text("status"))));
        }
        String word = figure.row().text("maturity");
        return section.labelled("maturity", reasoned(word, maturity.of(word))).lines();
    }

    private String reasoned(String word, String why) {
        return phrases.say("said", "word", word, "why", why);
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

    private String target() {
        Long target = figure.row().number("target");
        if (target == null) {
            return phrases.say("target_none", "profile", profile);
        }
        String said = phrases.spoken().duration(target);
        String threshold = figure.duration(phrases.spoken(), figure.threshold());
        return phrases.say("target_is", "target", said, "profile", profile, "threshold", threshold);
    }
}
