package io.replyledger.explain;

import java.util.List;

/** Which number it is, in two lines. */
final class Heading {
    private final Figure figure;
    private final Phrases phrases;

    Heading(Figure figure, Phrases phrases) {
        this.figure = figure;
        this.phrases = phrases;
    }

    List<String> lines() {
        return List.of(title(), where());
    }

    private String title() {
        return phrases.say(
                "title",
                "name",
                figure.row().text("provider_name"),
                "provider",
                figure.provider(),
                "period",
                figure.period(),
                "measure",
                figure.measure());
    }

    private String where() {
        return phrases.say(
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
                figure.row().text("basis"));
    }
}
