package io.replyledger.job;

import io.replyledger.measure.Measures;
import io.replyledger.output.Rows;
import io.replyledger.output.Spoken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

    void print(Rows responseTimes, Path folder, Path published) {
        Map<String, Integer> at = responseTimes.table().positions();
        for (String measure : MEASURES) {
            List<Object[]> rows = new ArrayList<>();
            for (Object[] row : responseTimes.values()) {
                boolean isShown = measure.equals(row[at.get("measure")])
                        && "all".equals(row[at.get("segment")])
                        && shownChannel(measure).equals(row[at.get("channel")])
                        && "calendar".equals(row[at.get("clock")])
                        && isMonth((String) row[at.get("month")]);
                if (isShown) {
                    rows.add(row);
                }
            }
            table(measure, latest(rows, at), at);
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

    private static boolean isMonth(String period) {
        return period.length() == 7 && period.indexOf('Q') < 0;
    }

    /** The last month of which every row is final, else the last month. */
    private static List<Object[]> latest(List<Object[]> rows, Map<String, Integer> at) {
        String last = "";
        String lastFinal = "";
        for (Object[] row : rows) {
            String month = (String) row[at.get("month")];
            boolean isFinal = rows.stream()
                    .filter(r -> r[at.get("month")].equals(month))
                    .allMatch(r -> "final".equals(r[at.get("maturity")]));
            last = month.compareTo(last) > 0 ? month : last;
            lastFinal = isFinal && month.compareTo(lastFinal) > 0 ? month : lastFinal;
        }
        String shown = lastFinal.isEmpty() ? last : lastFinal;
        return rows.stream().filter(r -> shown.equals(r[at.get("month")])).toList();
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
