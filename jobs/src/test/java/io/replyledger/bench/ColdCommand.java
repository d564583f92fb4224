package io.replyledger.bench;

import picocli.CommandLine.Command;

/** From exports to everything published, from nothing. */
@Command(
        name = "cold",
        mixinStandardHelpOptions = true,
        description = "From the exports to everything published, from an empty store; beside DuckDB.")
final class ColdCommand extends RowsMode {
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
