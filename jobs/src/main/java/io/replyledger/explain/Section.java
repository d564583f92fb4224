package io.replyledger.explain;

import io.replyledger.output.TextTable;
import java.util.ArrayList;
import java.util.List;

/** Lines under a heading, most of them a label and what belongs to it. */
final class Section {
    private static final String INDENT = "  ";
    /** An empty line and the heading. */
    private static final int HEAD = 2;

    private final Phrases phrases;
    private final List<String> lines = new ArrayList<>();
    private TextTable labelled;

    Section(Phrases phrases, String heading) {
        this.phrases = phrases;
        lines.add("");
        lines.add(phrases.say(heading));
    }

    /** Adds a line; one that follows such a line stands below it, all aligned. */
    Section labelled(String label, Object text) {
        if (labelled == null) {
            labelled = new TextTable("ll");
        }
        labelled.row(label.isEmpty() ? "" : phrases.say(label), text);
        return this;
    }

    Section line(String text) {
        finishLabelled();
        lines.add(INDENT + text);
        return this;
    }

    Section table(TextTable table) {
        finishLabelled();
        lines.addAll(table.lines(INDENT));
        return this;
    }

    Section blank() {
        finishLabelled();
        lines.add("");
        return this;
    }

    /** All lines but empty ones at the end; none where there is nothing under the heading. */
    List<String> lines() {
        finishLabelled();
        int end = lines.size();
        while (lines.get(end - 1).isEmpty()) {
            end--;
        }
        return end <= HEAD ? List.of() : lines.subList(0, end);
    }

    private void finishLabelled() {
        if (labelled != null) {
            lines.addAll(labelled.lines(INDENT));
            labelled = null;
        }
    }
}
