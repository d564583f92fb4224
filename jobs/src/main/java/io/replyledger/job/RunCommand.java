package io.replyledger.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ingests what is new and publishes the figures. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads new exports, recomputes the months they touch, and publishes all figures.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but something must be looked at (rejects, refused files)",
            "2:wrong usage or configuration, nothing published",
            "3:failed, nothing published"
        })
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--exports",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the exports, with replyledger.yml in it.")
    String exports;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to publish into.")
    String out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of the canonical records (default: OUT/store).")
    String store;

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "Count nothing that happened after this time: 2025-04-30, 2025-04-30T18:00 (in the time zone"
                    + " of the configuration) or with an offset. A day counts to its end.")
    String asOf;

    @Option(
            names = "--months",
            paramLabel = "FROM..TO",
            description =
                    "Publish these months only, such as 2025-01..2025-06; all are read. One of them at least must be"
                            + " there.")
    String months;

    @Option(
            names = "--targets",
            paramLabel = "NAME|FILE",
            defaultValue = "seed",
            description = "Target profile, built in or a file of your own (default: ${DEFAULT-VALUE}).")
    String targets;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "Key of the pseudonyms; else the variable REPLYLEDGER_KEY, else a key file in your own"
                    + " configuration folder, made at the first run.")
    String keyFile;

    @Option(
            names = "--keep-identities",
            paramLabel = "staff",
            description = "Store the identities of staff in clear; those of clients are always hashed.")
    String keepIdentities;

    @Option(
            names = "--verify",
            description = "Hash every file again, also those whose path, size and modification time are the same.")
    boolean verify;

    @Option(
            names = "--drop-missing",
            description =
                    "Forget files that are no longer in the exports folder; without it their rows are kept and the"
                            + " files are listed.")
    boolean dropMissing;

    @Option(
            names = "--max-rejects",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            converter = ShareOption.class,
            description = "End with exit code 1 when more than this share of a file is rejected (default:"
                    + " ${DEFAULT-VALUE}).")
    double maxRejects;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return new Run(this, spec.commandLine().getOut(), spec.commandLine().getErr()).execute();
    }
}
