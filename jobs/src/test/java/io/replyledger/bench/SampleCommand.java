package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** What people wait for who try it. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description =
                "scripts/run with the class archive: the sample from nothing, again with nothing to do, and commands"
                        + " that need no Spark. Nobody to compare with.")
final class SampleCommand extends Mode {
    private static final int WRONG_USAGE = 2;

    @Override
    void measure() throws Exception {
        Path folder = setting.folder("sample");
        Contestant sample = Contestant.sample(folder.resolve("out"));
        List<String> explain = List.of(
                "explain",
                "--out",
                sample.out().toString(),
                "--provider",
                "pudong",
                "--month",
                "2025-03",
                "--measure",
                "answer",
                "--channel",
                "phone");
        Files.createDirectories(folder);
        out().println();
        out().println("| median of " + setting.runs + " | wall s | CPU s | peak MiB |");
        out().println("| --- | --- | --- | --- |");
        line("the sample, from nothing", sample);
        line("the sample, nothing to do", sample.clearing());
        line("explain a figure", command(folder, explain));
        line("run --help", command(folder, List.of("run", "--help")));
        line("wrong usage", command(folder, List.of("run", "--exprots", "x")));
        Contestant.delete(folder);
    }

    private static Contestant command(Path folder, List<String> arguments) {
        return new Contestant("", Contestant.scriptsRun(arguments), WRONG_USAGE, List.of(), folder.resolve("command"));
    }

    private void line(String name, Contestant contestant) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < setting.runs; i++) {
            costs.add(contestant.run());
        }
        out().println("| " + name + " | " + Cost.median(costs).cells() + " |");
    }
}
