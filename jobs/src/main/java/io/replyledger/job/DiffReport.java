package io.replyledger.job;

import io.replyledger.change.Difference;
import io.replyledger.change.Figure;
import io.replyledger.change.InputChanges;
import io.replyledger.change.MovedRow;
import io.replyledger.change.PublishedFolder;
import io.replyledger.change.RowKey;
import io.replyledger.change.Unasked;
import io.replyledger.output.Spoken;
import io.replyledger.spec.FirstFew;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code diff} prints: first what went in differently, then the figures that moved, each with its causes. */
final class DiffReport {
    private static final int LABEL = 18;

    private final PrintWriter out;

    DiffReport(PrintWriter out) {
        this.out = out;
    }

    void print(
            PublishedFolder old,
            PublishedFolder now,
            Difference difference,
            List<Difference.ScorecardRows> scorecard,
            int top) {
        out.println("old  " + old.name() + " (" + old.folder().getFileName() + ")");
        out.println("new  " + now.name() + " (" + now.folder().getFileName() + ")");
        out.println();
        inputs(difference.inputs());
        out.println();
        unasked(difference.unasked());
        if (difference.figures().isEmpty()) {
            boolean isAll = scorecard.isEmpty() && difference.unasked().isEmpty();
            out.println(isAll ? "Nothing moved." : nothingElse(difference));
            scorecard(scorecard);
            return;
        }
        out.println(summary(difference));
        difference.shown().forEach(this::figure);
        int more = difference.figures().size() - difference.shown().size();
        if (more > 0) {
            out.println();
            out.println("and " + more + " more; --top " + (top + more) + " shows them, --provider and --month fewer");
        }
        scorecard(scorecard);
    }

    private static String nothingElse(Difference difference) {
        return difference.unasked().isEmpty()
                ? "Nothing moved in response_times, resolution and feedback."
                : "Nothing else moved in what was compared.";
    }

    /** One line for each table and month. */
    private void unasked(List<Unasked> all) {
        for (Unasked unasked : all) {
            String rows = unasked.rows() == 1 ? " row " : " rows ";
            boolean isOld = unasked.way() == MovedRow.Way.VANISHED;
            out.println(unasked.table().csv() + " " + unasked.month() + ": " + unasked.rows() + rows
                    + word(unasked.way()) + ", since " + (isOld ? "the new" : "the old")
                    + " run was not asked for it: --months");
        }
        if (!all.isEmpty()) {
            out.println();
        }
    }

    private void scorecard(List<Difference.ScorecardRows> tables) {
        if (!tables.isEmpty()) {
            out.println();
        }
        for (Difference.ScorecardRows moved : tables) {
            unasked(moved.unasked());
        }
        for (Difference.ScorecardRows moved : tables) {
            if (moved.rows() == 0) {
                continue;
            }
            String name = moved.table().csv();
            out.println(name + ": " + moved.rows() + (moved.rows() == 1 ? " row differs" : " rows differ") + ", of "
                    + FirstFew.of(moved.subjects()) + "; --table " + name + " shows them");
        }
    }

    private void inputs(List<InputChanges.Line> lines) {
        if (lines.isEmpty()) {
            out.println("The same went into both.");
            return;
        }
        out.println("What went in differently");
        int width = lines.stream().mapToInt(l -> l.what().length()).max().orElse(0) + 2;
        lines.forEach(l -> out.println("  " + Spoken.pad(l.what(), width) + l.text()));
    }

    private static String summary(Difference difference) {
        Map<MovedRow.Way, Long> ways = difference.ways();
        List<String> parts = new ArrayList<>();
        ways.forEach((way, n) -> parts.add(n + " " + word(way)));
        long rows = ways.values().stream().mapToLong(n -> n).sum();
        int figures = difference.figures().size();
        String repeating = rows == figures ? "" : "; without those that repeat others: " + figures;
        return "Rows that differ: " + String.join(", ", parts) + repeating;
    }

    private static String word(MovedRow.Way way) {
        return switch (way) {
            case MOVED -> "moved";
            case VANISHED -> "vanished";
            case APPEARED -> "appeared";
        };
    }

    private void figure(Figure figure) {
        MovedRow row = figure.row();
        out.println();
        String way = row.way() == MovedRow.Way.MOVED ? "" : " (" + word(row.way()) + ")";
        out.println((row.key().table().isOfCriteria() ? criterion(row) : title(row.key())) + way);
        for (String column : row.shown()) {
            out.println("  " + Spoken.pad(column, LABEL) + CellText.change(row, column));
        }
        figure.causes().forEach(c -> out.println("    " + c));
        if (figure.repeats() > 0) {
            String rows = figure.repeats() == 1 ? " row" : " rows";
            out.println("    the same in " + figure.repeats() + " more" + rows + ": roll-ups, channels");
        }
    }

    private static String criterion(MovedRow row) {
        RowKey key = row.key();
        String name =
                switch (key.table()) {
                    case SCORECARD -> " " + either(row, "criterion_en");
                    case DIMENSIONS -> " " + either(row, "name_en");
                    default -> key.segment().equals("all") ? "" : ", " + key.segment();
                };
        return key.provider() + " " + key.month() + "  " + key.measure().strip() + name;
    }

    private static String either(MovedRow row, String column) {
        return row.now(column).isEmpty() ? row.old(column) : row.now(column);
    }

    private static String title(RowKey key) {
        List<String> parts = new ArrayList<>();
        parts.add(key.provider() + " " + key.month() + "  "
                + (key.measure().isEmpty() ? key.table().csv() : key.measure()));
        if (!key.channel().equals("all")) {
            parts.add("channel " + key.channel());
        }
        if (!key.segment().equals("all")) {
            parts.add(key.segment());
        }
        parts.add(key.measure().isEmpty() ? "by " + key.basis() : key.clock() + " clock");
        return String.join(", ", parts);
    }
}
