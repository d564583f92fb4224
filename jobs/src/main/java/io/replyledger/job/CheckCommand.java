package io.replyledger.job;

import io.replyledger.canonical.ExportCheck;
import io.replyledger.export.ExportFolder;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.LocalDisk;
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

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "5",
            description = "Show so many rejected rows of each file (default: ${DEFAULT-VALUE}).")
    int show;

    @Option(names = "--all", description = "Show every rejected row.")
    boolean all;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (show < 0) {
            throw new UserMistake("--show: '" + show + "' is below 0; give a number of rows");
        }
        Configuration hadoop = LocalDisk.settings();
        Inputs inputs = Inputs.read(exports, "seed", hadoop);
        try (Session session = Session.open()) {
            ExportCheck check = new ExportCheck(
                    session::spark,
                    new ExportFolder(exports, hadoop),
                    inputs.configurationFile(),
                    inputs.configuration(),
                    inputs.plans());
            return new CheckReport(spec.commandLine().getOut(), inputs.plans())
                    .print(check, all ? Integer.MAX_VALUE : show);
        }
    }
}
