package io.replyledger.scorecard;

import io.replyledger.scorecard.Criterion.Words;
import io.replyledger.spec.UserMistake;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of a catalogue, its cells read as what they must be; a mistake names file, line and column.
 *
 * @param file path of the catalogue, for messages
 * @param line line at which the row begins
 * @param cells the cells
 */
record CatalogueRow(String file, long line, CSVRecord cells) {
    static final List<String> COLUMNS = List.of(
            "code",
            "dimension",
            "dimension_zh",
            "dimension_en",
            "criterion_zh",
            "criterion_en",
            "evidence",
            "requires",
            "uses",
            "definition_en",
            "definition_zh",
            "window",
            "clock",
            "unit",
            "better",
            "target",
            "floor",
            "min_n",
            "target_source",
            "emphasis",
            "emphasis_zh",
            "view",
            "where",
            "month_of",
            "value",
            "from",
            "until",
            "per",
            "segment",
            "estimator",
            "parameter",
            "pool",
            "basis",
            "knows",
            "fallback",
            "proxy_en",
            "proxy_zh");

    /** Columns without which a catalogue is one all the same. */
    static final List<String> OPTIONAL = List.of("fallback", "proxy_en", "proxy_zh");

    /** What decides how it is measured. */
    List<String> measuring() {
        return COLUMNS.stream()
                .filter(CatalogueRow::isMeasuring)
                .map(c -> cells.isMapped(c) ? cell(c) : "")
                .toList();
    }

    private static boolean isMeasuring(String column) {
        return column.equals("requires") || column.equals("uses") || COLUMNS.indexOf(column) >= COLUMNS.indexOf("view");
    }

    void requireAllCells() {
        if (!cells.isConsistent()) {
            int expected = cells.getParser().getHeaderNames().size();
            throw new UserMistake(file + ":" + line + ": has " + cells.size() + " cells, not " + expected);
        }
    }

    int window() {
        return switch (oneOf("window", List.of("M", "T3", "T12"))) {
            case "M" -> 1;
            case "T3" -> 3;
            default -> 12;
        };
    }

    Unit unit() {
        return Unit.of(cell("unit")).orElseThrow(() -> mistake("unit", "'" + cell("unit") + "' is no known unit"));
    }

    Scale scale() {
        return switch (oneOf("better", List.of("higher", "lower", "range"))) {
            case "higher" -> sided(Scale.Better.HIGHER);
            case "lower" -> sided(Scale.Better.LOWER);
            default -> range();
        };
    }

    Scale sided(Scale.Better better) {
        double target = number("target", cell("target"));
        double floor = number("floor", cell("floor"));
        boolean isGoodSide = better == Scale.Better.HIGHER ? floor < target : floor > target;
        require(isGoodSide, "floor", "'" + cell("floor") + "' must lie on the bad side of the target");
        return new Scale(better, target, target, floor, floor);
    }

    Scale range() {
        double[] target = ends("target");
        double[] floor = ends("floor");
        boolean isAround = floor[0] < target[0] && target[0] <= target[1] && target[1] < floor[1];
        require(isAround, "floor", "'" + cell("floor") + "' must lie around the target");
        return new Scale(Scale.Better.RANGE, target[0], target[1], floor[0], floor[1]);
    }

    double[] ends(String column) {
        String[] ends = cell(column).split("\\.\\.", -1);
        require(ends.length == 2, column, "'" + cell(column) + "' is no range such as 0.7..1.2");
        return new double[] {number(column, ends[0]), number(column, ends[1])};
    }

    Words words(String en, String zh) {
        require(!cell(en).isBlank(), en, "is missing");
        require(!cell(zh).isBlank(), zh, "is missing");
        return new Words(cell(en), cell(zh));
    }

    List<String> parts(String column) {
        return cell(column).isBlank() ? List.of() : List.of(cell(column).strip().split(" +"));
    }

    String oneOf(String column, List<String> known) {
        require(
                known.contains(cell(column)),
                column,
                "'" + cell(column) + "' must be one of " + String.join(", ", known));
        return cell(column);
    }

    long whole(String column) {
        require(cell(column).matches("[1-9]\\d{0,8}"), column, "'" + cell(column) + "' is no whole number above 0");
        return Long.parseLong(cell(column));
    }

    double number(String column, String text) {
        require(text.matches("-?\\d{1,12}(\\.\\d{1,9})?"), column, "'" + text + "' is no number");
        return Double.parseDouble(text);
    }

    /** Empty where the catalogue lacks the column. */
    String cell(String column) {
        return cells.isMapped(column) ? cells.get(column) : "";
    }

    void require(boolean holds, String column, String problem) {
        if (!holds) {
            throw mistake(column, problem);
        }
    }

    UserMistake mistake(String column, String problem) {
        return new UserMistake(file + ":" + line + ": " + column + ": " + problem);
    }
}
