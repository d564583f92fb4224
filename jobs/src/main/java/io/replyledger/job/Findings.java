package io.replyledger.job;

import io.replyledger.canonical.Held;
import io.replyledger.canonical.Holdings;
import io.replyledger.spec.Counted;
import io.replyledger.spec.FirstFew;
import java.io.PrintWriter;
import java.util.List;

/** What the user must look at after a run. */
final class Findings {
    private final Holdings holdings;
    private final double maxRejects;

    Findings(Holdings holdings, double maxRejects) {
        this.holdings = holdings;
        this.maxRejects = maxRejects;
    }

    /** Prints one line each; returns the exit code. */
    int report(PrintWriter err) {
        int exit = ExitCode.DONE;
        long rejected =
                holdings.files().stream().mapToLong(h -> h.report().rejected()).sum();
        if (rejected > 0) {
            err.println(Counted.of(rejected, "row") + " rejected; csv/rejects.csv says which and why");
        }
        for (Held held : holdings.files()) {
            if (held.report().refusal() != null) {
                err.println(
                        held.file().display() + ": refused: " + held.report().refusal() + alike(held.aliases()));
                exit = ExitCode.LOOK;
            } else if (held.report().rejected() > maxRejects * held.report().rowsRead()) {
                err.println(held.file().display() + ": " + held.report().rejected() + " of "
                        + Counted.of(held.report().rowsRead(), "row") + " rejected, more than --max-rejects allows");
                exit = ExitCode.LOOK;
            }
        }
        List<String> missing = holdings.files().stream()
                .filter(Held::isVanished)
                .map(h -> h.file().display())
                .toList();
        if (!missing.isEmpty()) {
            err.println(Counted.are(missing.size(), "file") + " no longer there, "
                    + (missing.size() == 1 ? "its" : "their") + " rows are kept (--drop-missing forgets them): "
                    + FirstFew.of(missing));
        }
        for (String path : holdings.unmatched()) {
            err.println(path + ": no source in replyledger.yml takes this file");
        }
        return exit;
    }

    private static String alike(List<String> aliases) {
        return aliases.isEmpty() ? "" : "; so is " + FirstFew.of(aliases);
    }
}
