package io.replyledger.canonical;

import io.replyledger.spec.CodeText;
import io.replyledger.spec.FieldMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What texts mean: the codes of a mapping, then the closed list of the column. */
final class CodeTable {
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_REMEMBERED = 100;

    private final String column;
    private final Map<String, String> meanings = new HashMap<>();
    private final String otherwise;
    private final boolean hasCodes;
    private final List<String> closed;
    private final boolean isHidden;
    private final BoundedCache<String> known = new BoundedCache<>(REMEMBERED);
    private final Function<String, String> look = this::looked;

    CodeTable(String column, FieldMapping mapping, Optional<List<String>> closed) {
        this(column, mapping, closed, false);
    }

    /** A table that shows no text in its findings where the column is hidden. */
    CodeTable(String column, FieldMapping mapping, Optional<List<String>> closed, boolean isHidden) {
        this.isHidden = isHidden;
        this.column = column;
        this.hasCodes = mapping.codes() != null;
        this.otherwise = mapping.otherwise();
        this.closed = closed.orElse(null);
        if (hasCodes) {
            mapping.codes().forEach((text, meaning) -> meanings.put(CodeText.normalised(text), meaning));
        }
    }

    boolean isEmpty() {
        return !hasCodes;
    }

    /** The meaning of a text, null where it means nothing; one outside the lists is counted and becomes other or unknown where the list has it. */
    String meaning(String text, Findings findings) {
        String meaning = !hasCodes && closed == null ? text : listed(text);
        if (meaning == null) {
            findings.add("unknown " + column + " '" + (isHidden ? HiddenColumns.SHOWN : Masking.shown(text)) + "'");
            return fallback();
        }
        return meaning.isEmpty() ? null : meaning;
    }

    /** The same where other texts are as good: one outside the codes stands for itself. */
    String meaningOrText(String text) {
        String meaning = meanings.getOrDefault(CodeText.normalised(text), text);
        return meaning.isEmpty() ? null : meaning;
    }

    /** Texts repeat; bringing each into its form again would be most of the work. */
    private String listed(String text) {
        return text.length() > LONGEST_REMEMBERED ? looked(text) : known.of(text, look);
    }

    /** The meaning, empty for nothing; null where it stands in no list. */
    private String looked(String text) {
        String meaning = hasCodes ? meanings.getOrDefault(CodeText.normalised(text), otherwise) : text;
        boolean isListed = meaning != null && (meaning.isEmpty() || closed == null || closed.contains(meaning));
        return isListed ? meaning : null;
    }

    private String fallback() {
        if (closed == null) {
            return null;
        }
        if (closed.contains("unknown")) {
            return "unknown";
        }
        return closed.contains("other") ? "other" : null;
    }
}
