package io.replyledger.canonical;

import io.replyledger.table.FileAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The accounts of the files that count, from the manifests. */
public final class FileAccounts {
    private FileAccounts() {}

    /** One line per file, record type and provider; one line for a file that was refused, is empty or unknown. */
    public static List<FileAccount> of(Holdings holdings, Map<String, SourcePlan> plans) {
        List<FileAccount> accounts = new ArrayList<>();
        holdings.files().forEach(f -> accounts.addAll(of(f, plans.get(f.file().source()))));
        for (String path : holdings.unmatched()) {
            accounts.add(new FileAccount(
                    path,
                    "",
                    "",
                    "",
                    "",
                    "",
                    0,
                    0,
                    Map.of(),
                    null,
                    null,
                    "no source in replyledger.yml takes this file"));
        }
        return accounts;
    }

    private static List<FileAccount> of(Held file, SourcePlan plan) {
        List<FileAccount> accounts = new ArrayList<>();
        FileReport report = file.report();
        if (report.refusal() != null) {
            return List.of(line(file, "", "", FileReport.Tally.NONE, "refused: " + report.refusal()));
        }
        for (Map.Entry<String, java.util.NavigableMap<String, FileReport.Tally>> record :
                report.records().entrySet()) {
            String findings = findings(file, record.getKey(), plan);
            if (record.getValue().isEmpty()) {
                accounts.add(line(file, record.getKey(), "", FileReport.Tally.NONE, findings));
            }
            record.getValue()
                    .forEach((provider, tally) -> accounts.add(line(file, record.getKey(), provider, tally, findings)));
        }
        return accounts;
    }

    private static FileAccount line(
            Held file, String record, String provider, FileReport.Tally tally, String findings) {
        return new FileAccount(
                file.file().display(),
                file.file().id(),
                file.file().sha256(),
                file.file().source(),
                record,
                provider,
                tally.mapped(),
                tally.rejected(),
                tally.excluded(),
                tally.firstEvent(),
                tally.lastEvent(),
                findings);
    }

    private static String findings(Held file, String record, SourcePlan plan) {
        FileReport report = file.report();
        List<String> findings = new ArrayList<>();
        findings.add(report.form());
        if (report.rowsRead() == 0) {
            findings.add("no data rows");
        }
        if (file.isVanished()) {
            findings.add("no longer delivered, its rows are kept");
        }
        if (!file.aliases().isEmpty()) {
            findings.add("delivered again as " + String.join(", ", file.aliases()));
        }
        findings.addAll(report.findings().getOrDefault(record, new TreeMap<>()).entrySet().stream()
                .map(f -> f.getKey() + " (" + f.getValue() + ")")
                .collect(Collectors.toList()));
        String unknown = String.join(" ", plan.unknownTimes(record, Holdings.absent(List.of(file))));
        if (!unknown.isEmpty()) {
            findings.add("not_available: " + unknown);
        }
        return String.join("; ", findings);
    }
}
