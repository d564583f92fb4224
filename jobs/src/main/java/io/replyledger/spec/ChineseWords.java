package io.replyledger.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chinese words for the values of closed lists, from {@code schemas/tables/chinese-words.yml}.
 *
 * @param words value to its words, the first for people
 */
public record ChineseWords(Map<String, List<String>> words) {
    private static final String PATH = "tables/chinese-words.yml";

    /** Reads the words from the class path. */
    public static ChineseWords load() {
        String text = SchemaFile.text(PATH).orElseThrow();
        return new ChineseWords(YamlFile.bind(text, PATH, Words.class));
    }

    /** The words of a value; none for one that nobody says in Chinese. */
    public List<String> of(String value) {
        return words.getOrDefault(value, List.of());
    }

    private static final class Words extends LinkedHashMap<String, List<String>> {
        private static final long serialVersionUID = 1L;
    }
}
