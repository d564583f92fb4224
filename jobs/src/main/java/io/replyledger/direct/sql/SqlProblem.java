package io.replyledger.direct.sql;

import java.util.regex.Pattern;

/** Why a text is no expression over the columns of one row, in half a sentence. */
public final class SqlProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final Pattern PLACE = Pattern.compile("line (\\d+),? pos (\\d+)");

    SqlProblem(String reason) {
        super(reason);
    }

    /** What Spark says, without the name of the condition, the plan and what is good for programs only. */
    static SqlProblem of(Exception spark) {
        String said = String.valueOf(spark.getMessage()).strip();
        String line = said.lines().findFirst().orElse("");
        String place = PLACE.matcher(line)
                .results()
                .map(m -> " (line " + m.group(1) + ", position " + m.group(2) + ")")
                .findFirst()
                .orElse("");
        String sentence = line.replaceAll("^\\[[A-Z0-9_.]+\\] ", "")
                .replaceAll("\\s*SQLSTATE: .*", "")
                .replaceAll("\\. (Please|Use|If)\\b.*", "")
                .replaceAll("\\.$", "");
        String shown = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + " …";
        return new SqlProblem(shown + place);
    }
}
