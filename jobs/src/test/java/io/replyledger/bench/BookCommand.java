package io.replyledger.bench;

import picocli.CommandLine.Command;

/** The same as cold, beside plain Spark SQL. */
@Command(
        name = "book",
        mixinStandardHelpOptions = true,
        description = "From the exports to everything published, from an empty store; beside Spark SQL by the book"
                + " (read().csv, try_to_timestamp, percentile_disc).")
final class BookCommand extends RowsMode {
    @Override
    void measure() throws Exception {
        Exports exports = setting.whole(rows);
        new Duel(
                        Contestant.product(exports, exports.beside("cold")),
                        Contestant.spark(exports, exports.beside("book")),
                        false)
                .run(setting.runs, progress())
                .report(out());
    }
}
