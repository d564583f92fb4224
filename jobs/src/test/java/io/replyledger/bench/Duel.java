package io.replyledger.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Two that do the same work in turn. Times are told only when every result was the same. */
final class Duel {
    private final Contestant first;
    private final Contestant second;
    private final boolean isFiguresOnly;
    private final List<Cost> ofFirst = new ArrayList<>();
    private final List<Cost> ofSecond = new ArrayList<>();
    private Results results;

    /** With {@code isFiguresOnly} nobody is asked for rows accepted and rejected. */
    Duel(Contestant first, Contestant second, boolean isFiguresOnly) {
        this.first = first;
        this.second = second;
        this.isFiguresOnly = isFiguresOnly;
    }

    /** Runs pairs; who begins changes from pair to pair. */
    Duel run(int pairs, PrintWriter progress) throws IOException, InterruptedException {
        for (int pair = 0; pair < pairs; pair++) {
            progress.println("pair " + (pair + 1) + " of " + pairs + " ...");
            if (pair % 2 == 0) {
                ofFirst.add(first.run());
                ofSecond.add(second.run());
            } else {
                ofSecond.add(second.run());
                ofFirst.add(first.run());
            }
            results = Equal.require(first.results(isFiguresOnly), second.results(isFiguresOnly));
        }
        return this;
    }

    Results results() {
        return results;
    }

    Cost first() {
        return Cost.median(ofFirst);
    }

    Cost second() {
        return Cost.median(ofSecond);
    }

    /** The median of what each pair gives. */
    Cost ratio() {
        List<Cost> ratios = new ArrayList<>();
        for (int i = 0; i < ofFirst.size(); i++) {
            ratios.add(ofFirst.get(i).dividedBy(ofSecond.get(i)));
        }
        return Cost.median(ratios);
    }

    /** A Markdown table. */
    void report(PrintWriter out) {
        out.println("equal results: " + results);
        out.println();
        out.println("| median of " + ofFirst.size() + " | wall s | CPU s | peak MiB |");
        out.println("| --- | --- | --- | --- |");
        out.println("| " + first.name() + " | " + first().cells() + " |");
        out.println("| " + second.name() + " | " + second().cells() + " |");
        out.println("| ratio in pairs | " + ratio().ratioCells() + " |");
    }
}
