package io.replyledger.job;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;

/**
 * An option that a command does not have. It is told before whatever is missing: mostly it was meant to be just that.
 *
 * @param name as it was written
 * @param meant the option that may be meant, empty for none
 */
record UnknownOption(String name, Optional<String> meant) {
    /** Of the characters of the longer name, those that may differ. */
    private static final double LEAST_ALIKE = 0.4;

    /** The first of a command line that its command does not have. */
    static Optional<UnknownOption> in(String[] args, CommandLine command) {
        return Arrays.stream(args)
                .takeWhile(a -> !a.equals("--"))
                .filter(a -> a.startsWith("--"))
                .map(a -> a.split("=", 2)[0])
                .filter(a -> !command.getCommandSpec().optionsMap().containsKey(a))
                .findFirst()
                .map(a -> new UnknownOption(a, nearest(a, command)));
    }

    private static Optional<String> nearest(String name, CommandLine command) {
        Stream<String> names = command.getCommandSpec().optionsMap().keySet().stream();
        return names.filter(n -> n.startsWith("--") && difference(n, name) <= LEAST_ALIKE)
                .min(Comparator.comparingDouble((String n) -> difference(n, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static double difference(String option, String name) {
        int longer = Math.max(option.length(), name.length());
        return LevenshteinDistance.getDefaultInstance().apply(option, name) / (double) longer;
    }

    /** What is said of it. */
    String line() {
        return "Unknown option: '" + name + "'"
                + meant.map(m -> "; did you mean " + m + "?").orElse("");
    }
}
