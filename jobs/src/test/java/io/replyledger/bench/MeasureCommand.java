package io.replyledger.bench;

import java.nio.file.Path;
import picocli.CommandLine.Command;

/** From the store to everything published, beside DuckDB on the same Parquet files. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "From the canonical records in the store to everything published, with no distribution kept; beside"
                        + " DuckDB on the same Parquet. The start of Spark is part of it; what a run without anything to"
                        + " do takes is told, too.")
final class MeasureCommand extends RowsMode {
    @Override
    void measure() throws Exception {
        Exports exports = setting.whole(rows);
        Path out = exports.beside("measure");
        Contestant product = Contestant.product(exports, out);
        progress().println("filling the store ...");
        product.run();
        Contestant measuring = product.clearing(out.resolve("store/kept"), out.resolve("store/cases"));
        new Duel(measuring, Contestant.duckDbFigures(out, exports.beside("measure-duckdb")), true)
                .run(setting.runs, progress())
                .report(out());
        out().println("| replyledger, nothing to do | "
                + product.clearing().run().cells() + " |");
    }
}
