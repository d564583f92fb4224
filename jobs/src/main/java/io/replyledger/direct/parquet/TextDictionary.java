package io.replyledger.direct.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;

/** The different texts of a column of a row group, in the order in which they came. */
final class TextDictionary {
    private static final int FIRST = 64;
    private static final int RECENT = 128;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<byte[]> texts = new ArrayList<>();
    private final PageBytes page = new PageBytes();
    /** Page in which each text was last met. */
    private int[] metIn = new int[FIRST];

    /** Where there are few, each has a place here, and mostly is the same object. */
    private final String[] recent = new String[RECENT];

    private final int[] recentPlaces = new int[RECENT];

    /** The place of a text, which gets one if it has none. */
    int place(String text) {
        int hash = text.hashCode();
        int at = (hash ^ hash >>> Short.SIZE) & (RECENT - 1);
        if (!text.equals(recent[at])) {
            Integer place = places.get(text);
            recentPlaces[at] = place == null ? enter(text) : place;
            recent[at] = text;
        }
        return recentPlaces[at];
    }

    private int enter(String text) {
        int place = texts.size();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        places.put(text, place);
        texts.add(bytes);
        page.putWithLength(bytes);
        metIn = place == metIn.length ? Arrays.copyOf(metIn, 2 * place) : metIn;
        return place;
    }

    byte[] text(int place) {
        return texts.get(place);
    }

    /** True for a text that is met for the first time in a page; pages are numbered from 1. */
    boolean isFirstIn(int number, int place) {
        boolean isFirst = metIn[place] != number;
        metIn[place] = number;
        return isFirst;
    }

    int size() {
        return texts.size();
    }

    int bytes() {
        return page.size();
    }

    DictionaryPage asPage() {
        return new DictionaryPage(page.view(), texts.size(), Encoding.PLAIN);
    }
}
