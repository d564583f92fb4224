package io.replyledger.bench;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether twice as many rows take twice as long, and two processors half as long. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = "Cold runs over more and more rows beside DuckDB, and of the fewest on one processor.")
final class ScaleCommand extends Mode {
    @Option(
            names = "--rows",
            split = ",",
            defaultValue = "1000000,3000000,10000000,30000000",
            description = "Rows of each step (default: ${DEFAULT-VALUE}).")
    List<Long> rows;

    @Override
    void measure() throws Exception {
        out().println("equal results in every step; one run each");
        out().println();
        out().println("| | rows | wall s | CPU s | peak MiB | wall µs a row | CPU µs a row |");
        out().println("| --- | --- | --- | --- | --- | --- | --- |");
        for (long count : rows) {
            Exports exports = setting.whole(count);
            progress().println(count + " rows ...");
            Contestant product = Contestant.product(exports, exports.beside("cold"));
            Contestant duckDb = Contestant.duckDb(exports, exports.beside("cold-duckdb"));
            Duel duel = new Duel(product, duckDb, false).run(1, progress());
            tell(line(product, count, duel.first()) + line(duckDb, count, duel.second()));
        }
        Exports exports = setting.whole(rows.get(0));
        Contestant alone = Contestant.product(exports, exports.beside("cold")).onOneCore();
        tell(line(alone, rows.get(0), alone.run()));
    }

    private void tell(String lines) {
        out().print(lines);
        out().flush();
    }

    private static String line(Contestant contestant, long rows, Cost cost) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %.2f | %.2f |%n",
                contestant.name(),
                rows,
                cost.cells(),
                cost.wall() * 1e6 / rows,
                cost.cpu() * 1e6 / rows);
    }
}
