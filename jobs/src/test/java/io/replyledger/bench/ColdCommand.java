package io.replyledger.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From exports to everything published, from nothing. */
@Command(
        name = "cold",
        mixinStandardHelpOptions = true,
        description = "From the exports to everything published, from an empty store; beside DuckDB.")
final class ColdCommand extends Mode {
    @Option(
            names = "--rows",
            defaultValue = "1000000",
            description = "Rows of the exports (default: ${DEFAULT-VALUE}).")
    long rows;

    @Override
    void measure() throws Exception {
        Exports exports = setting.whole(rows);
        new Duel(
                        Contestant.product(exports, exports.beside("cold")),
                        Contestant.duckDb(exports, exports.beside("cold-duckdb")),
                        false)
                .run(setting.runs, progress())
                .report(out());
    }
}
