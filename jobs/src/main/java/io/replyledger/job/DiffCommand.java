package io.replyledger.job;

import io.replyledger.change.ComparedTable;
import io.replyledger.change.Difference;
import io.replyledger.change.PublishedFolder;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code diff}: which published figures moved between two outputs, and why. Starts no Spark. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says between two outputs which published figures moved, and why: which records are new, gone,"
                + " answered since or corrected, and what was set differently.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing moved", "1:figures moved", "2:wrong usage", "3:failed"})
final class DiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "Output folder (its current publication), or the folder of a publication; with --out the id"
                    + " of a publication, such as 000001.")
    String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The same of what OLD is compared with.")
    String now;

    @Option(names = "--out", paramLabel = "DIR", description = "Output folder of which OLD and NEW are publications.")
    String out;

    @Option(
            names = "--provider",
            paramLabel = "P",
            description = "Only this provider, region or group, by its id or name.")
    String provider;

    @Option(names = "--month", paramLabel = "M", description = "Only this month, or 2025-Q1, 2025, all.")
    String month;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "Only response_times, resolution or feedback; or scorecard, scorecard_detail, dimensions or"
                    + " emphases, of which otherwise the rows that moved are only counted.")
    String table;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "Show so many figures (default: ${DEFAULT-VALUE}).")
    int top;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (top < 1) {
            throw new UserMistake("--top: '" + top + "' is not a number above 0");
        }
        List<ComparedTable> tables = ComparedTable.named(table);
        // A mistyped month is said before anything is read.
        Difference.Question all = new Difference.Question(tables, null, month, top);
        PublishedFolder before = publication(old);
        PublishedFolder after = publication(now);
        Difference.Question question =
                new Difference.Question(all.tables(), Difference.provider(provider, before, after), month, top);
        Difference difference = Difference.between(before, after, question);
        List<Difference.ScorecardRows> scorecard =
                table == null ? Difference.scorecard(before, after, question) : List.of();
        new DiffReport(spec.commandLine().getOut()).print(before, after, difference, scorecard, top);
        boolean isSame = difference.figures().isEmpty() && difference.unasked().isEmpty() && scorecard.isEmpty();
        return isSame ? ExitCode.DONE : ExitCode.LOOK;
    }

    private PublishedFolder publication(String text) throws IOException {
        return out == null ? PublishedFolder.at(text) : PublishedFolder.in(out, text);
    }
}
