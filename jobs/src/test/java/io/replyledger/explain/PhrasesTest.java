package io.replyledger.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Pattern FILLED_IN = Pattern.compile("\\{\\w+}");

    @Test
    void everySentenceSaysTheSameInBothLanguages() {
        assertTrue(Phrases.all().size() > 50);
        Phrases.all().forEach((key, phrase) -> {
            assertTrue(!phrase.en().isBlank() && !phrase.zh().isBlank(), key);
            assertEquals(filledIn(phrase.en()), filledIn(phrase.zh()), key);
            assertEquals(columns(phrase.en()), columns(phrase.zh()), key);
        });
    }

    private static SortedSet<String> filledIn(String text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher matcher = FILLED_IN.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    private static long columns(String text) {
        return text.chars().filter(c -> c == '|').count();
    }
}
