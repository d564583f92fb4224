package io.replyledger.job;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run ended with and said.
 *
 * @param exit exit code
 * @param out standard output
 * @param err standard error
 */
record Said(int exit, String out, String err) {
    private static final Pattern READING = Pattern.compile("reading (\\d+) new of \\d+ files?");

    List<String> errLines() {
        return err.lines().toList();
    }

    /** Files that the run says it read. */
    int filesRead() {
        Matcher matcher = READING.matcher(out);
        if (!matcher.find()) {
            throw new AssertionError("no line about files read in: " + out + err);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Months of a record type that the run says it measured. */
    List<String> monthsMeasured(String record) {
        Matcher matcher = Pattern.compile(record + ": measuring (\\d+) of \\d+ months: (.*)")
                .matcher(out);
        if (!matcher.find()) {
            throw new AssertionError("no line about months of " + record + " in: " + out + err);
        }
        List<String> months =
                matcher.group(2).equals("none") && matcher.group(1).equals("0") ? List.of() : words(matcher.group(2));
        if (months.size() != Integer.parseInt(matcher.group(1))) {
            throw new AssertionError("the number differs from the list: " + matcher.group());
        }
        return months;
    }

    /** Name of the publication that the run says it published. */
    String publication() {
        return out.lines()
                .filter(line -> line.startsWith("published "))
                .map(line -> line.substring(line.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing published: " + out + err));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }
}
