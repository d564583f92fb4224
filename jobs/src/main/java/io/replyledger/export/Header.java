package io.replyledger.export;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Column names of a file, found by normalised name: without byte order mark, NFKC, spaces collapsed, those
 * beside Chinese taken away, case folded. The second column of a repeated name is found as {@code name#2}.
 *
 * @param positions position by normalised name
 * @param size number of columns
 */
public record Header(Map<String, Integer> positions, int size) implements Serializable {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BESIDE_CHINESE = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    /** A header of those names in order. */
    public static Header of(List<String> names) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = normalised(names.get(i));
            int count = seen.merge(name, 1, Integer::sum);
            positions.put(count == 1 ? name : name + "#" + count, i);
        }
        return new Header(positions, names.size());
    }

    /** The name as it is compared. */
    public static String normalised(String name) {
        String text = name.startsWith("\uFEFF") ? name.substring(1) : name;
        String stripped = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String spaced = SPACES.matcher(stripped).replaceAll(" ");
        return BESIDE_CHINESE.matcher(spaced).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Position of a column; empty when the file lacks it. */
    public OptionalInt position(String name) {
        Integer position = positions.get(normalised(name));
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
