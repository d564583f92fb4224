package io.replyledger.job;

import io.replyledger.measure.Measures;
import io.replyledger.measure.Periods;
import io.replyledger.output.Spoken;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The short table at the end of a run. */
final class Summary {
    private static final List<String> MEASURES =
            List.of(Measures.ANSWER, Measures.FIRST_RESPONSE, Measures.FINAL_RESOLUTION);
    private static final int NAME_WIDTH = 22;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(PublishedPeriods responseTimes, Path folder, Path published) throws IOException {
        for (String measure : MEASURES) {
            table(measure, latest(measure, responseTimes), responseTimes.positions());
        }
        out.println();
        out.println("published " + folder.resolve("publications").resolve(published.getFileName()));
        for (String shown : List.of("csv", "parquet", "run.json")) {
            out.println("          " + folder.resolve(shown));
        }
    }

    private static String shownChannel(String measure) {
        return measure.equals(Measures.ANSWER) ? "phone" : "all";
    }

    /** The rows of the last month of which every row is final, else of the last month. */
    private static List<Object[]> latest(String measure, PublishedPeriods responseTimes) throws IOException {
        Map<String, Integer> at = responseTimes.positions();
        List<Object[]> last = List.of();
        boolean isNowhere = responseTimes.periods().contains(Periods.ALL)
                && shown(measure, responseTimes.rows(Periods.ALL), at).isEmpty();
        if (isNowhere) {
            return last;
        }
        for (String period : responseTimes.periods().descendingSet()) {
            List<Object[]> rows = Periods.isMonth(period) ? shown(measure, responseTimes.rows(period), at) : List.of();
            boolean isFinal = rows.stream().allMatch(r -> "final".equals(r[at.get("maturity")]));
            if (!rows.isEmpty() && isFinal) {
                return rows;
            }
            last = last.isEmpty() ? rows : last;
        }
        return last;
    }

    private static List<Object[]> shown(String measure, List<Object[]> rows, Map<String, Integer> at) {
        return rows.stream()
                .filter(row -> measure.equals(row[at.get("measure")])
                        && "all".equals(row[at.get("segment")])
                        && shownChannel(measure).equals(row[at.get("channel")])
                        && "calendar".equals(row[at.get("clock")]))
                .toList();
    }

    private void table(String measure, List<Object[]> rows, Map<String, Integer> at) {
        boolean hasFigures = rows.stream().anyMatch(r -> r[at.get("p50")] != null);
        if (!hasFigures) {
            return;
        }
        out.println();
        out.println(Spoken.pad(measure, NAME_WIDTH) + "month          n       p50       p90  within target");
        for (Object[] row : rows) {
            out.println(Spoken.pad((String) row[at.get("provider_name")], NAME_WIDTH)
                    + row[at.get("month")]
                    + String.format(
                            Locale.ROOT,
                            "%9d%10s%10s%15s",
                            (Long) row[at.get("n")],
                            Spoken.ENGLISH.duration((Long) row[at.get("p50")]),
                            Spoken.ENGLISH.duration((Long) row[at.get("p90")]),
                            Spoken.ENGLISH.share((Double) row[at.get("within_target")])));
        }
    }
}
