package io.replyledger.job;

import io.replyledger.canonical.FileReport;
import io.replyledger.canonical.Held;
import io.replyledger.canonical.Holdings;
import io.replyledger.scorecard.ReadFile;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.ProviderRule;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Delivered files that tell when they were exported, each with the rows of every provider in it. */
final class DeliveredFiles {
    private DeliveredFiles() {}

    static List<ReadFile> of(Holdings holdings, Configuration configuration) {
        List<ReadFile> files = new ArrayList<>();
        for (Held held : holdings.files()) {
            Long exportedAt = held.report().exportedAt();
            if (exportedAt != null) {
                byProvider(held.report()).forEach((provider, rows) -> {
                    YearMonth month = YearMonth.from(
                            Instant.EPOCH.plus(exportedAt, ChronoUnit.MICROS).atZone(configuration.zoneOf(provider)));
                    files.add(new ReadFile(
                            provider,
                            held.file().source(),
                            exportedAt,
                            month.toString(),
                            rows.rows(),
                            rows.rejected()));
                });
            }
        }
        return files;
    }

    /** Rows whose provider nobody can tell are nobody's. */
    private static Map<String, FileReport.Tally> byProvider(FileReport report) {
        Map<String, FileReport.Tally> sums = new TreeMap<>();
        report.records()
                .values()
                .forEach(providers -> providers.forEach((provider, tally) -> {
                    boolean isKnown = !provider.isEmpty() && !provider.equals(ProviderRule.UNASSIGNED);
                    if (isKnown) {
                        sums.merge(provider, tally, FileReport.Tally::plus);
                    }
                }));
        return sums;
    }
}
