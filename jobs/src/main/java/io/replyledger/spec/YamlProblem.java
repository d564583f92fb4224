package io.replyledger.spec;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is wrong with a text that is no YAML, in words for whoever wrote it, with the line to look at. */
final class YamlProblem {
    /** Punctuation of Chinese input methods, and what YAML needs in its place. */
    private static final Map<String, String> CHINESE = new TreeMap<>(Map.of(
            "：", ":", "，", ",", "“", "\"", "”", "\"", "‘", "'", "’", "'", "｛", "{", "｝", "}", "【", "[", "】", "]"));

    /**
     * A complaint of the parser.
     *
     * @param sign part of its words
     * @param words ours
     * @param isAtBeginning the mistake is where the thing begins, not where the parser stumbles
     */
    private record Complaint(String sign, String words, boolean isAtBeginning) {}

    private static final List<Complaint> COMPLAINTS = List.of(
            new Complaint("(TAB)", "a tab cannot indent; use spaces", false),
            new Complaint("could not find expected ':'", "a key needs a colon and a space behind it", true),
            new Complaint("expected ',' or '}'", "a { is not closed, or a comma is missing", true),
            new Complaint("expected ',' or ']'", "a [ is not closed, or a comma is missing", true),
            new Complaint("unknown escape", "in double quotes a backslash is written twice, \\\\", false),
            new Complaint("an alias", "a text that begins with * stands in quotes", false),
            new Complaint("an anchor", "a text that begins with & stands in quotes", false),
            new Complaint("cannot start any token", "a text that begins with @, ` or % stands in quotes", false),
            new Complaint("unexpected end of stream", "a quote is not closed", true),
            new Complaint(
                    "mapping values",
                    "a colon too many, or indented too far; a text with a colon stands in quotes",
                    false),
            new Complaint("<block end>", "does not fit the lines above; look at indents, quotes and brackets", false));

    private YamlProblem() {}

    static UserMistake of(MarkedYAMLException e, String text, String file) {
        String said = (e.getContext() == null ? "" : e.getContext() + ": ") + e.getProblem();
        Complaint complaint = COMPLAINTS.stream()
                .filter(c -> said.contains(c.sign()))
                .findFirst()
                .orElse(new Complaint("", said.replaceAll("\\s+", " "), false));
        int end = e.getProblemMark().getLine();
        int start = complaint.isAtBeginning() ? line(e.getContextMark(), end) : end;
        return new UserMistake(
                file + ":" + (start + 1) + ": not valid YAML: " + complaint.words() + chinese(text, start, end));
    }

    private static int line(Mark mark, int otherwise) {
        return mark == null ? otherwise : mark.getLine();
    }

    private static String chinese(String text, int start, int end) {
        List<String> lines = text.lines().toList();
        for (String line : lines.subList(Math.min(start, lines.size()), Math.min(end + 1, lines.size()))) {
            for (Map.Entry<String, String> sign : CHINESE.entrySet()) {
                if (line.contains(sign.getKey())) {
                    return " (" + sign.getKey() + " is not " + sign.getValue() + ")";
                }
            }
        }
        return "";
    }
}
