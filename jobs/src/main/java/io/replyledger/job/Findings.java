package io.replyledger.job;

import io.replyledger.canonical.Held;
import io.replyledger.canonical.Holdings;
import io.replyledger.measure.Account;
import io.replyledger.measure.KeptKey;
import io.replyledger.spec.Counted;
import io.replyledger.spec.FirstFew;
import io.replyledger.table.RecordStanding;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeSet;

/** What the user must look at after a run. */
final class Findings {
    private final Holdings holdings;
    private final List<Account> accounts;
    private final double maxRejects;

    Findings(Holdings holdings, List<Account> accounts, double maxRejects) {
        this.holdings = holdings;
        this.accounts = accounts;
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
        ofOthers(err);
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

    /** Ids that two providers have in one source: records that would vanish without a word. */
    private void ofOthers(PrintWriter err) {
        TreeSet<String> sources = new TreeSet<>();
        long rows = 0;
        for (Account account : accounts) {
            boolean isOf = account.key().kind().equals(KeptKey.FINDING)
                    && account.key().reason().startsWith(RecordStanding.OF_ANOTHER);
            if (isOf) {
                sources.add(account.key().source());
                rows += account.part().rows();
            }
        }
        if (rows > 0) {
            err.println(Counted.of(rows, "row") + " superseded by rows of the same id of another provider, in source "
                    + FirstFew.of(List.copyOf(sources))
                    + "; an id means one record of a source: unless records moved, give"
                    + " each provider a source of its own (findings of csv/data_quality.csv say which)");
        }
    }

    private static String alike(List<String> aliases) {
        return aliases.isEmpty() ? "" : "; so is " + FirstFew.of(aliases);
    }
}
