package io.replyledger.job;

import io.replyledger.canonical.StoreFailure;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point: the same for a local run and for spark-submit. */
@Command(
        name = "replyledger",
        version = Main.VERSION,
        mixinStandardHelpOptions = true,
        description = "Benchmarks how bookkeeping-service providers communicate.",
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            CriteriaCommand.class,
            TemplatesCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    static final String VERSION = "0.1.0";

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = execute(args, out, err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /**
     * Runs a command.
     *
     * @return 0 done; 1 done, but something must be looked at; 2 wrong usage or configuration; 3 failed
     */
    public static int execute(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, a) -> {
            err.println("replyledger: " + usage(e, a) + " (see --help)");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, l, r) -> failed(e, err));
        if (args.length == 0) {
            line.usage(out);
            return ExitCode.DONE;
        }
        return line.execute(args);
    }

    private static String usage(CommandLine.ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        boolean isTop = line.getParent() == null;
        if (isTop && e instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "'" + unmatched.getUnmatched().get(0) + "' is no command; give one of "
                    + String.join(", ", line.getSubcommands().keySet());
        }
        return UnknownOption.in(args, line).map(UnknownOption::line).orElse(firstLine(e));
    }

    private static int failed(Exception e, PrintWriter err) {
        Throwable root = e;
        String doing = "";
        while (root.getCause() != null && root.getCause() != root && !(root instanceof UserMistake)) {
            doing = root instanceof StoreFailure ? firstLine(root) + ": " : doing;
            root = root.getCause();
        }
        if (root instanceof UserMistake) {
            err.println("replyledger: " + root.getMessage());
            return ExitCode.USAGE;
        }
        err.println("replyledger: failed, nothing published: " + doing + fault(root));
        if (Boolean.getBoolean("replyledger.stacktrace")) {
            e.printStackTrace(err);
        }
        return ExitCode.FAILED;
    }

    /** What failed; what nobody foresaw with the name of its class and what to do about it. */
    private static String fault(Throwable root) {
        // Of a FileSystemException the class tells what was wrong, and the message only where.
        boolean isForeseen =
                root instanceof StoreFailure || (root instanceof IOException && !(root instanceof FileSystemException));
        return isForeseen && root.getMessage() != null
                ? firstLine(root)
                : root.getClass().getSimpleName() + ": " + firstLine(root)
                        + "; run it again with REPLYLEDGER_JAVA_OPTS=-Dreplyledger.stacktrace=true and report what it"
                        + " prints";
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
