package io.replyledger.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code scripts/bench}. */
@Command(
        name = "scripts/bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the product beside DuckDB and beside plain Spark SQL, on exports made from a seed.",
            "Results are compared first: where one figure differs, no time is told. docs/performance.md says what is"
                    + " measured how."
        },
        subcommands = {
            ColdCommand.class,
            MeasureCommand.class,
            MonthlyCommand.class,
            ScaleCommand.class,
            BookCommand.class,
            SampleCommand.class
        })
final class Bench {
    private static final int FAILED = 3;

    private Bench() {}

    /** Exit codes: 0 done, 2 wrong usage, 3 something failed or the results differ. */
    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Bench());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(err);
        line.setParameterExceptionHandler((e, a) -> {
            err.println("bench: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " (see --help)");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, l, r) -> {
            err.println("bench: " + (e instanceof NotComparable ? e.getMessage() : e));
            return FAILED;
        });
        System.exit(line.execute(args.length == 0 ? new String[] {"--help"} : args));
    }
}
