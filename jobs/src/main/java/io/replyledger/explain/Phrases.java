package io.replyledger.explain;

import io.replyledger.output.Spoken;
import io.replyledger.spec.Language;
import io.replyledger.spec.SchemaFile;
import io.replyledger.spec.YamlFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sentences of {@code schemas/explain.yml} in one language. */
final class Phrases {
    private static final String PATH = "explain.yml";

    private final Map<String, Phrase> phrases;
    private final Language language;

    private Phrases(Map<String, Phrase> phrases, Language language) {
        this.phrases = phrases;
        this.language = language;
    }

    static Phrases in(Language language) {
        return new Phrases(all(), language);
    }

    /**
     * A sentence in both languages.
     *
     * @param en in English
     * @param zh in Chinese
     */
    record Phrase(String en, String zh) {}

    static Map<String, Phrase> all() {
        return YamlFile.bind(SchemaFile.text(PATH).orElseThrow(), PATH, All.class);
    }

    Language language() {
        return language;
    }

    /** How figures are said. */
    Spoken spoken() {
        return Spoken.in(language);
    }

    /** A sentence; {@code filledIn} are names and values in turn. */
    String say(String key, Object... filledIn) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        String text = language == Language.EN ? phrase.en() : phrase.zh();
        for (int i = 0; i < filledIn.length; i += 2) {
            text = text.replace("{" + filledIn[i] + "}", String.valueOf(filledIn[i + 1]));
        }
        return text;
    }

    /** What a measure says in words of its own where it has any. */
    String sayOf(String measure, String key) {
        String own = key + "_of_" + measure;
        return say(phrases.containsKey(own) ? own : key);
    }

    /** The cells of a table's head. */
    Object[] head(String key) {
        Object[] cells = say(key).split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = ((String) cells[i]).strip();
        }
        return cells;
    }

    private static final class All extends LinkedHashMap<String, Phrase> {
        private static final long serialVersionUID = 1L;
    }
}
