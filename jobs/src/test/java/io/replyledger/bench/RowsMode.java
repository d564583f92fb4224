package io.replyledger.bench;

import picocli.CommandLine.Option;

/** A mode over exports of one size. */
abstract class RowsMode extends Mode {
    @Option(
            names = "--rows",
            defaultValue = "1000000",
            description = "Rows of the exports (default: ${DEFAULT-VALUE}).")
    long rows;
}
