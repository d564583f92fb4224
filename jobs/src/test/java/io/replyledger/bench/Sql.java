package io.replyledger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The scripts of the peers under {@code jobs/src/test/resources/bench}, with what is put into them. */
final class Sql {
    private static final List<String> PERIODS = List.of("month", "quarter", "year", "");

    private Sql() {}

    /** The statements of a script; {@code ${name}} becomes the value of that name. */
    static List<String> statements(String script, Map<String, String> values) throws IOException {
        String text = text(script).lines().filter(l -> !l.startsWith("--")).collect(Collectors.joining("\n"));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalArgumentException(script + ": no value for "
                    + text.substring(text.indexOf("${")).lines().findFirst().orElse(""));
        }
        List<String> statements = new ArrayList<>(List.of(text.split(";\\s*(\n|$)")));
        statements.removeIf(String::isBlank);
        return statements;
    }

    private static String text(String script) throws IOException {
        try (InputStream in = Sql.class.getResourceAsStream("/bench/" + script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What both peers are told: the words of the exports, the shares and what to group by. */
    static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put("providers", cases(Code.providers()));
        words.put("channels", cases(Code.CHANNELS));
        words.put("topics", cases(Code.TOPICS));
        words.put("priorities", cases(Code.PRIORITIES));
        words.put("statuses", cases(Code.STATUSES));
        words.put("key", Exports.KEY);
        words.put("sets", sets(""));
        words.put("resolved_sets", sets("day."));
        return words;
    }

    private static String cases(List<Code> codes) {
        return Code.joined(codes, c -> "WHEN '" + c.written() + "' THEN '" + c.meaning() + "'", " ");
    }

    /** Provider and group, with each period, with each channel and all of them. */
    private static String sets(String day) {
        List<String> sets = new ArrayList<>();
        for (String provider : List.of("provider_id", "")) {
            for (String period : PERIODS) {
                for (String channel : List.of("channel", "")) {
                    sets.add("("
                            + List.of(provider, period.isEmpty() ? "" : day + period, channel).stream()
                                    .filter(c -> !c.isEmpty())
                                    .collect(Collectors.joining(", "))
                            + ")");
                }
            }
        }
        return String.join(", ", sets);
    }
}
