package io.replyledger.spec;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which criterion each question is about: a survey tool exports texts or ids of its own, no codes.
 *
 * @param codes code of a criterion by question, as {@link CodeText} compares them
 * @param known by record type, the codes of criteria that are about such records; empty before a catalogue was read
 */
public record Questions(TreeMap<String, String> codes, TreeMap<String, TreeSet<String>> known) implements Serializable {
    /** The canonical column whose texts are translated. */
    public static final String CRITERION = "criterion";

    private static final Pattern CODE = Pattern.compile("[1-9]\\d{0,2}\\.[1-9]\\d{0,2}");

    /**
     * The questions of a source entry.
     *
     * @param written code by question; null for none
     * @throws UserMistake for a code that is none, and for a question that is given two
     */
    static Questions of(Map<String, String> written, String file, String key) {
        Questions questions = new Questions(new TreeMap<>(), new TreeMap<>());
        if (written != null) {
            written.forEach((question, code) -> questions.add(question, code, file, key + "." + question));
        }
        return questions;
    }

    private void add(String question, String written, String file, String key) {
        String code = written == null ? "" : CodeText.normalised(written);
        if (!CODE.matcher(code).matches()) {
            throw UserMistake.in(
                    file, key, "'" + code + "' is no code of a criterion such as 1.6; command criteria lists them");
        }
        String before = codes.putIfAbsent(CodeText.normalised(question), code);
        if (before != null && !before.equals(code)) {
            throw UserMistake.in(
                    file, key, "'" + code + "' differs from '" + before + "' of the same question; keep one of them");
        }
    }

    /** The same among these criteria. */
    public Questions knowing(TreeMap<String, TreeSet<String>> criteria) {
        return new Questions(codes, criteria);
    }

    /** The code that a text stands for, or that it is; the table goes before. */
    public Optional<String> code(String text) {
        String normalised = CodeText.normalised(text);
        return Optional.ofNullable(codes.get(normalised))
                .or(() -> Optional.of(normalised).filter(t -> CODE.matcher(t).matches()));
    }

    /** Whether any criterion of that code is about records of a type. */
    public boolean isKnown(String record, String code) {
        return known.isEmpty() || known.getOrDefault(record, new TreeSet<>()).contains(code);
    }
}
