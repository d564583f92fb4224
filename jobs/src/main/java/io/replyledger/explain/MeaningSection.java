package io.replyledger.explain;

import io.replyledger.spec.MeasureDefinition;
import java.util.List;

/** What the number means. */
final class MeaningSection {
    private final Figure figure;
    private final Phrases phrases;

    MeaningSection(Figure figure, Phrases phrases) {
        this.figure = figure;
        this.phrases = phrases;
    }

    List<String> lines() {
        MeasureDefinition definition = figure.definition();
        MeasureDefinition.Words words = definition.words(phrases.language());
        return new Section(phrases, "meaning")
                .labelled("what", words.what())
                .labelled("starts", words.starts())
                .labelled("ends", words.ends())
                .labelled("without", words.without())
                .labelled("left_out", words.leftOut())
                .labelled(
                        "month", phrases.say("month_is", "basis", definition.basis(), "days", definition.horizonDays()))
                .labelled("clock", phrases.say(figure.isCalendar() ? "clock_calendar" : "clock_business"))
                .lines();
    }
}
