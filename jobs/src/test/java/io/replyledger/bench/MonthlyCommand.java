package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the newest month costs when there is a long history. */
@Command(
        name = "monthly",
        mixinStandardHelpOptions = true,
        description =
                "One file a month: the cost of the run that adds the last month beside that of the second, and beside"
                        + " DuckDB over all months. Files of unchanged months must not be written again.")
final class MonthlyCommand extends Mode {
    @Option(names = "--months", defaultValue = "36", description = "Months, from 4 on (default: ${DEFAULT-VALUE}).")
    int months;

    @Option(
            names = "--rows-a-month",
            defaultValue = "300000",
            description = "Rows of each (default: ${DEFAULT-VALUE}).")
    long rows;

    @Override
    void measure() throws Exception {
        Plan plan = new Plan(rows * months, months, setting.seed);
        Path folder = setting.folder("monthly-" + months + "-of-" + rows + "-seed-" + setting.seed);
        Contestant.delete(folder);
        Exports exports = new Exports(folder.resolve("exports"));
        exports.configure();
        Contestant product =
                Contestant.product(exports, exports.beside("monthly")).clearing();
        deliver(exports, plan, 0, 1);
        product.run();
        deliver(exports, plan, 1, 2);
        Cost second = product.run();
        deliver(exports, plan, 2, months - 1);
        product.run();
        MonthFiles before = MonthFiles.of(product.out());
        deliver(exports, plan, months - 1, months);
        Cost last = product.run();
        MonthFiles after = MonthFiles.of(product.out());
        Contestant duckDb = Contestant.duckDb(exports, exports.beside("monthly-duckdb"));
        Cost all = duckDb.run();
        report(second, last, all, Equal.require(product.results(false), duckDb.results(false)), after.since(before));
    }

    private void deliver(Exports exports, Plan plan, int from, int to) throws IOException {
        for (int month = from; month < to; month++) {
            exports.month(plan, month);
        }
        progress().println("month " + to + " of " + months + " ...");
    }

    private void report(Cost second, Cost last, Cost all, Results results, String files) {
        out().println("equal results: " + results);
        out().println("files of the months before: " + files);
        out().println();
        out().println("| one run each | wall s | CPU s | peak MiB |");
        out().println("| --- | --- | --- | --- |");
        out().println("| replyledger, month 2 added | " + second.cells() + " |");
        out().println("| replyledger, month " + months + " added | " + last.cells() + " |");
        out().println("| duckdb, " + months + " months | " + all.cells() + " |");
        out().println("| month " + months + " / month 2 | "
                + last.dividedBy(second).ratioCells() + " |");
        out().println("| month " + months + " / duckdb | " + last.dividedBy(all).ratioCells() + " |");
    }
}
