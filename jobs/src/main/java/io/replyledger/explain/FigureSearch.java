package io.replyledger.explain;

import io.replyledger.output.CsvRow;
import io.replyledger.spec.FirstFew;
import io.replyledger.spec.MeasureDefinition;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the published row that a question is about, or says what there is instead. */
final class FigureSearch {
    private final PublishedFolder published;
    private final Question question;
    private final Map<String, MeasureDefinition> definitions = MeasureDefinition.all();

    FigureSearch(PublishedFolder published, Question question) {
        this.published = published;
        this.question = question;
    }

    Figure find(Providers providers) throws IOException {
        MeasureDefinition definition = definition();
        try {
            return find(definition, providers);
        } catch (UserMistake e) {
            published.requireUnchanged(definition.table());
            throw e;
        }
    }

    private Figure find(MeasureDefinition definition, Providers providers) throws IOException {
        String id = providers.id(question.provider());
        List<CsvRow> rows = ofProvider(definition, id);
        rows = narrowed(rows, "--month", question.period(), " for " + id, r -> r.text("month"));
        String where = " for " + id + " in " + question.period();
        rows = ofMeasure(rows, definition, where);
        String what = " as " + question.measure() + where;
        rows = narrowed(rows, "--channel", question.channel(), what, r -> r.text("channel"));
        rows = narrowed(rows, "--segment", question.segment(), what, r -> Figure.textOr(r, "segment", Figure.ALL));
        rows = narrowed(rows, "--clock", question.clock(), what, r -> Figure.textOr(r, "clock", Figure.CALENDAR));
        if (question.basis() != null) {
            rows = narrowed(rows, "--basis", question.basis(), what, r -> r.text("basis"));
        }
        return Figure.of(question.measure(), definition, rows.get(0));
    }

    private MeasureDefinition definition() {
        MeasureDefinition definition = definitions.get(question.measure());
        if (definition == null) {
            throw new UserMistake("--measure: '" + question.measure() + "' cannot be explained; these can: "
                    + FirstFew.of(Choice.nearestFirst(question.measure(), definitions.keySet())));
        }
        return definition;
    }

    private List<CsvRow> ofProvider(MeasureDefinition definition, String id) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        TreeSet<String> known = new TreeSet<>();
        published.read(definition.table(), row -> {
            String provider = row.text("provider_id");
            known.add(provider);
            if (provider.equals(id)) {
                rows.add(row);
            }
        });
        if (rows.isEmpty()) {
            throw Choice.unknown("--provider", question.provider(), " in " + definition.table() + ".csv", known);
        }
        return rows;
    }

    /** Rows that hold the measure: by its name, or by the cell of a share. */
    private List<CsvRow> ofMeasure(List<CsvRow> rows, MeasureDefinition definition, String where) {
        TreeSet<String> known = new TreeSet<>();
        List<CsvRow> holding = new ArrayList<>();
        for (CsvRow row : rows) {
            List<String> measures = measures(row, definition.table());
            known.addAll(measures);
            if (measures.contains(question.measure())) {
                holding.add(row);
            }
        }
        if (holding.isEmpty()) {
            throw Choice.unknown("--measure", question.measure(), where, known);
        }
        return holding;
    }

    private List<String> measures(CsvRow row, String table) {
        if (row.has("measure")) {
            return List.of(row.text("measure"));
        }
        return definitions.entrySet().stream()
                .filter(d -> d.getValue().table().equals(table))
                .filter(d -> !row.text(d.getValue().columns().get(0)).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<CsvRow> narrowed(
            List<CsvRow> rows, String option, String value, String where, Function<CsvRow, String> cell) {
        List<CsvRow> same =
                rows.stream().filter(r -> cell.apply(r).equals(value)).toList();
        if (same.isEmpty()) {
            throw Choice.unknown(option, value, where, rows.stream().map(cell).toList());
        }
        return same;
    }
}
