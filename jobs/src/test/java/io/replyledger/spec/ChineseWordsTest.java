package io.replyledger.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChineseWordsTest {
    @Test
    void everyValueOfAClosedListHasWordsOfItsOwnInIt() {
        ChineseWords words = ChineseWords.load();
        List<String> wrong = new ArrayList<>();
        ClosedLists.load()
                .tables()
                .forEach((table, columns) -> columns.forEach((column, values) -> {
                    Set<String> seen = new TreeSet<>();
                    for (String value : values) {
                        if (words.of(value).isEmpty() || !seen.addAll(words.of(value))) {
                            wrong.add(table + "." + column + ": " + value);
                        }
                    }
                }));
        assertEquals(List.of(), wrong);
    }
}
