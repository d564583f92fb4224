package io.replyledger.job;

import io.replyledger.canonical.ExportCheck;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads and maps everything and writes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Reads and maps every export and writes nothing: what was detected, which rows are refused and why,"
                        + " which columns nobody reads, and what a source cannot tell.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every row can be read",
            "1:rows or files are refused",
            "2:wrong usage or configuration",
            "3:failed"
        })
final class CheckCommand implements Callable<Integer> {
    @Option(
            names = "--exports",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the exports, with replyledger.yml in it.")
    String exports;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Inputs inputs = Inputs.read(exports, "seed", new Configuration());
        try (Session session = Session.open()) {
            ExportCheck check = new ExportCheck(
                    session.spark(), exports, inputs.configurationFile(), inputs.configuration(), inputs.plans());
            return new CheckReport(spec.commandLine().getOut(), inputs.plans()).print(check);
        }
    }
}
