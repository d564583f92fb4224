package io.replyledger.job;

import io.replyledger.explain.CriterionExplanation;
import io.replyledger.explain.Explanation;
import io.replyledger.explain.Question;
import io.replyledger.explain.RowSource;
import io.replyledger.spec.CodeText;
import io.replyledger.spec.Language;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code explain}: one published number, what it means and the records behind it. Starts no Spark. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Explains one published number: definition, inputs, n, interval, target, and the records behind it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:explained; its records give the number that was published",
            "1:explained, but its records give another number",
            "2:no such publication or number; the line says what there is",
            "3:failed"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final List<String> OF_MEASURES = List.of("--channel", "--segment", "--clock", "--basis");
    private static final List<String> OF_CRITERIA = List.of("--exports", "--store");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder that a run published into.")
    Path out;

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "P",
            description = "Provider, region or group, by its id or name.")
    String provider;

    @Option(
            names = "--month",
            required = true,
            paramLabel = "M",
            description = "Month, quarter, year or all: 2025-01, 2025-Q1, 2025, all.")
    String month;

    @Option(
            names = "--criterion",
            paramLabel = "CODE",
            description = "Criterion, such as 1.2; command criteria lists them.")
    String criterion;

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "Measure, such as answer, first_response or service_level; a wrong one lists the nearest.")
    String measure;

    @Option(names = "--channel", paramLabel = "X", defaultValue = "all", description = "Channel (default: all).")
    String channel;

    @Option(names = "--segment", paramLabel = "S", defaultValue = "all", description = "Segment (default: all).")
    String segment;

    @Option(
            names = "--clock",
            paramLabel = "calendar|business",
            defaultValue = "calendar",
            description = "Clock (default: calendar).")
    String clock;

    @Option(
            names = "--basis",
            paramLabel = "B",
            description = "Event that decides the month, where a measure leaves a choice.")
    String basis;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "5",
            description = "Records to show of a kind (default: 5).")
    int rows;

    @Option(
            names = "--exports",
            paramLabel = "DIR",
            description = "Folder that the run read: shows also those records behind a criterion that lie in the store"
                    + " only; starts Spark.")
    String exports;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of the canonical records (default: OUT/store).")
    String store;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "en", description = "Language (default: en).")
    Language language;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (rows < 0) {
            throw new UserMistake("--rows: '" + rows + "' is below 0; give how many records to show");
        }
        if ((criterion == null) == (measure == null)) {
            throw new UserMistake("explain: give either --criterion or --measure");
        }
        boolean isCriterion = criterion != null;
        for (String option : isCriterion ? OF_MEASURES : OF_CRITERIA) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new UserMistake(option
                        + (isCriterion
                                ? ": is for a --measure; a criterion says itself what it counts, so leave it out"
                                : ": is for a --criterion; the records of a measure are published, so leave it out"));
            }
        }
        if (isCriterion) {
            String records = store == null ? out + "/store" : store;
            RowSource source = exports == null ? null : new StoreRows(exports, records);
            CriterionExplanation.of(out, provider, month, CodeText.normalised(criterion), rows, source, language)
                    .forEach(spec.commandLine().getOut()::println);
            return ExitCode.DONE;
        }
        Explanation explanation = Explanation.of(
                new Question(out, provider, month, measure, channel, segment, clock, basis, rows, language));
        explanation.lines().forEach(spec.commandLine().getOut()::println);
        return explanation.agrees() ? ExitCode.DONE : ExitCode.LOOK;
    }
}
