package io.replyledger.job;

import io.replyledger.canonical.CheckedFile;
import io.replyledger.canonical.ExportCheck;
import io.replyledger.canonical.FileReport;
import io.replyledger.canonical.SourcePlan;
import io.replyledger.spec.Counted;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code check} prints: a line a file, what is wrong in it below, and at the end what each source cannot tell. */
final class CheckReport {
    private final PrintWriter out;
    private final Map<String, SourcePlan> plans;

    CheckReport(PrintWriter out, Map<String, SourcePlan> plans) {
        this.out = out;
        this.plans = plans;
    }

    /** Prints it with so many rejected rows of each file; returns the exit code. */
    int print(ExportCheck check, int rejectsShown) throws IOException {
        List<CheckedFile> files = check.files(rejectsShown);
        files.forEach(this::file);
        check.unmatched().forEach(path -> out.println(path + ": no source in replyledger.yml takes this file"));
        out.println();
        sources(files);
        long refused = files.stream().filter(f -> f.report().refusal() != null).count();
        long rows = files.stream().mapToLong(f -> f.report().rowsRead()).sum();
        long rejected = files.stream().mapToLong(f -> f.report().rejected()).sum();
        out.println(Counted.of(files.size(), "file") + ", " + refused + " refused; " + Counted.of(rows, "row") + ", "
                + rejected + " rejected; nothing written");
        return refused + rejected > 0 ? ExitCode.LOOK : ExitCode.DONE;
    }

    private void file(CheckedFile file) {
        FileReport report = file.report();
        if (report.refusal() != null) {
            out.println(file.file().display() + ": refused: " + report.refusal());
            return;
        }
        out.println(file.file().display() + ": " + report.form() + "; " + Counted.of(report.rowsRead(), "row"));
        report.records().forEach((record, providers) -> out.println("  " + record + ": " + counts(providers)));
        for (CheckedFile.Rejected reject : file.rejects()) {
            out.println("  row " + reject.row() + " (" + reject.record() + "): " + reject.said());
        }
        if (report.rejected() > file.rejects().size()) {
            long more = report.rejected() - file.rejects().size();
            out.println("  and " + Counted.of(more, "more rejected row") + "; --all shows them");
        }
        Set<String> findings = new TreeSet<>();
        report.findings().values().forEach(f -> f.forEach((text, n) -> findings.add(text + " (" + n + ")")));
        findings.forEach(f -> out.println("  " + f));
    }

    private static String counts(NavigableMap<String, FileReport.Tally> providers) {
        long mapped = 0;
        long rejected = 0;
        Map<String, Long> excluded = new TreeMap<>();
        for (FileReport.Tally tally : providers.values()) {
            mapped += tally.mapped();
            rejected += tally.rejected();
            tally.excluded().forEach((reason, n) -> excluded.merge(reason, n, Long::sum));
        }
        StringBuilder text = new StringBuilder(mapped + " mapped, " + rejected + " rejected");
        excluded.forEach((reason, n) ->
                text.append(", ").append(n).append(" left out (").append(reason).append(')'));
        Set<String> names = new TreeSet<>(providers.keySet());
        names.remove("");
        return text + (names.isEmpty() || names.size() > 8 ? "" : "; " + String.join(" ", names));
    }

    private void sources(List<CheckedFile> files) {
        Map<String, Set<String>> unread = new TreeMap<>();
        files.forEach(f ->
                unread.computeIfAbsent(f.file().source(), k -> new TreeSet<>()).addAll(f.unread()));
        unread.forEach((source, columns) -> {
            SourcePlan plan = plans.get(source);
            out.println("source " + source + " (" + String.join(", ", plan.mappingNames()) + ")");
            line("columns that the mapping does not read", columns);
            line("filled by sql, the slow path", plan.filledByExpressions());
            line("not_available", plan.notAvailable());
        });
    }

    private void line(String what, Set<String> names) {
        if (!names.isEmpty()) {
            out.println("  " + what + ": " + String.join(", ", names));
        }
    }
}
