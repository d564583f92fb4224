package io.replyledger.scorecard;

import io.replyledger.scorecard.Criterion.Rule;
import io.replyledger.scorecard.Criterion.Words;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and checks a catalogue; every mistake names file, line and column. */
final class CatalogueFile {
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
            "knows");
    private static final List<String> EVIDENCE = List.of("log", "record", "survey", "assessment", "derived");
    private static final List<String> EXPRESSIONS = List.of("where", "value", "from", "until", "per", "segment");
    private static final Pattern CODE = Pattern.compile("([1-9]|1\\d|20)\\.[1-9]\\d?");
    private static final Set<String> NO_RECORDS = Set.of("scorecard", "ingest");

    private final String file;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Optional<List<String>>> views = new HashMap<>();
    private Set<String> measures;
    private CSVRecord row;
    private long line;

    private final boolean isTrusted;

    private CatalogueFile(String file, boolean isTrusted) {
        this.file = file;
        this.isTrusted = isTrusted;
    }

    /** Trusted is the catalogue whose expressions a test has checked; that saves a command half its time. */
    static List<Criterion> read(String text, String file, boolean isTrusted) {
        return new CatalogueFile(file, isTrusted).criteria(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Side figures of criteria, as criteria of their own under the code {@code code/detail}. */
    static List<Criterion> readDetails(String text, String file, List<Criterion> criteria) {
        return new CatalogueFile(file, true).details(text, criteria);
    }

    private List<Criterion> details(String text, List<Criterion> criteria) {
        List<Criterion> details = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord record : parser) {
                row = record;
                line = parser.getCurrentLineNumber();
                criteria.stream()
                        .filter(c -> c.code().equals(cell("code")))
                        .forEach(c -> details.add(c.detail(cell("detail"), cell("detail_zh"), unit(), rule())));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserMistake(file + ":" + line + ": no CSV");
        }
        return List.copyOf(details);
    }

    private List<Criterion> criteria(String text) {
        List<Criterion> criteria = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            requireHeader(parser.getHeaderNames());
            line = 2;
            for (CSVRecord record : parser) {
                row = record;
                criteria.add(criterion());
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserMistake(file + ":" + line + ": no CSV");
        }
        if (criteria.isEmpty()) {
            throw new UserMistake(file + ": has no criterion");
        }
        requireOthers(criteria);
        return List.copyOf(criteria);
    }

    private void requireHeader(List<String> header) {
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw new UserMistake(file + ":1: " + column + ": is missing; take the header of schemas/criteria.csv");
            }
        }
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw new UserMistake(
                        file + ":1: " + column + ": unknown column; known: " + String.join(", ", COLUMNS));
            }
        }
    }

    private Criterion criterion() {
        if (!row.isConsistent()) {
            throw new UserMistake(file + ":" + line + ": has " + row.size() + " cells, not " + COLUMNS.size());
        }
        String code = cell("code");
        require(CODE.matcher(code).matches(), "code", "'" + code + "' is no code such as 1.2 or 20.7");
        require(codes.add(code), "code", "'" + code + "' is given twice");
        int dimension = Integer.parseInt(code.substring(0, code.indexOf('.')));
        require(
                cell("dimension").equals(String.valueOf(dimension)),
                "dimension",
                "'" + cell("dimension") + "' is not that of " + code);
        return new Criterion(
                code,
                dimension,
                words("dimension_en", "dimension_zh"),
                words("criterion_en", "criterion_zh"),
                oneOf("evidence", EVIDENCE),
                records("requires"),
                records("uses"),
                words("definition_en", "definition_zh"),
                window(),
                oneOf("clock", List.of("calendar", "business")).equals("business"),
                unit(),
                scale(),
                whole("min_n"),
                cell("target_source"),
                new Words(cell("emphasis"), cell("emphasis_zh")),
                cell("estimator").isEmpty() ? null : rule());
    }

    private int window() {
        return switch (oneOf("window", List.of("M", "T3", "T12"))) {
            case "M" -> 1;
            case "T3" -> 3;
            default -> 12;
        };
    }

    private Unit unit() {
        return Unit.of(cell("unit")).orElseThrow(() -> mistake("unit", "'" + cell("unit") + "' is no known unit"));
    }

    private Scale scale() {
        return switch (oneOf("better", List.of("higher", "lower", "range"))) {
            case "higher" -> sided(Scale.Better.HIGHER);
            case "lower" -> sided(Scale.Better.LOWER);
            default -> range();
        };
    }

    private Scale sided(Scale.Better better) {
        double target = number("target", cell("target"));
        double floor = number("floor", cell("floor"));
        boolean isGoodSide = better == Scale.Better.HIGHER ? floor < target : floor > target;
        require(isGoodSide, "floor", "'" + cell("floor") + "' must lie on the bad side of the target");
        return new Scale(better, target, target, floor, floor);
    }

    private Scale range() {
        double[] target = ends("target");
        double[] floor = ends("floor");
        boolean isAround = floor[0] < target[0] && target[0] <= target[1] && target[1] < floor[1];
        require(isAround, "floor", "'" + cell("floor") + "' must lie around the target");
        return new Scale(Scale.Better.RANGE, target[0], target[1], floor[0], floor[1]);
    }

    private double[] ends(String column) {
        String[] ends = cell(column).split("\\.\\.", -1);
        require(ends.length == 2, column, "'" + cell(column) + "' is no range such as 0.7..1.2");
        return new double[] {number(column, ends[0]), number(column, ends[1])};
    }

    private Rule rule() {
        Estimator estimator = Estimator.of(cell("estimator"))
                .orElseThrow(() -> mistake("estimator", "'" + cell("estimator") + "' is no known estimator"));
        for (String needed : estimator.needs()) {
            boolean isOfKept = cell("view").equals(Rule.KEPT) && !needed.equals("value");
            require(isOfKept || !cell(needed).isEmpty(), needed, "is missing; " + estimator.text() + " needs it");
        }
        require(
                estimator.hasParameter() != cell("parameter").isEmpty(),
                "parameter",
                estimator.hasParameter() ? "is missing" : "'" + cell("parameter") + "' has no meaning here");
        boolean isOther = estimator == Estimator.ATTAINMENT;
        if (!isOther && !isTrusted) {
            checkView(estimator);
        }
        return new Rule(
                cell("view"),
                cell("where"),
                cell("month_of"),
                cell("value"),
                cell("from"),
                cell("until"),
                cell("per"),
                cell("segment"),
                estimator,
                isOther ? null : parameter(estimator),
                isOther ? cell("parameter") : "",
                pooling(),
                cell("basis"),
                knows());
    }

    private Rule.Pooling pooling() {
        return switch (oneOf("pool", List.of("", "last", "alone"))) {
            case "last" -> Rule.Pooling.LAST;
            case "alone" -> Rule.Pooling.ALONE;
            default -> Rule.Pooling.ADDED;
        };
    }

    private BigDecimal parameter(Estimator estimator) {
        if (cell("parameter").isEmpty()) {
            return null;
        }
        double parameter = number("parameter", cell("parameter"));
        boolean isQuantile = estimator == Estimator.QUANTILE || estimator == Estimator.LOAD_RATIO;
        require(
                isQuantile ? parameter > 0 && parameter < 1 : parameter >= 1,
                "parameter",
                "'" + cell("parameter") + "' must be " + (isQuantile ? "between 0 and 1" : "1 or more"));
        return new BigDecimal(cell("parameter"));
    }

    private void checkView(Estimator estimator) {
        if (cell("view").equals(Rule.KEPT)) {
            KeptValue.check(cell("value"), measures()).ifPresent(problem -> {
                throw mistake("value", problem);
            });
            return;
        }
        List<String> columns = views.computeIfAbsent(cell("view"), View::columnsOf)
                .orElseThrow(() ->
                        mistake("view", "'" + cell("view") + "' is no view, no record type and not " + Rule.KEPT));
        for (String column : EXPRESSIONS) {
            Optional<Expression.Fault> fault = Expression.fault(cell(column), Set.copyOf(columns));
            fault.ifPresent(f -> {
                throw mistake(column, said(f, columns));
            });
        }
        String month = cell("month_of");
        boolean isMonth = month.equals("month") || month.endsWith("_at") || month.endsWith("_on") || month.equals("at");
        require(
                isMonth && columns.contains(month),
                "month_of",
                "'" + month + "' is no column of " + cell("view") + " that tells a month");
        boolean isDayed = estimator != Estimator.LOAD_RATIO || month.endsWith("_at");
        require(isDayed, "month_of", "'" + month + "' tells no day");
    }

    private Set<String> measures() {
        measures = measures == null ? KeptValue.measures() : measures;
        return measures;
    }

    private String said(Expression.Fault fault, List<String> columns) {
        String what = fault.isFunction() ? "' is no function that may be used here" : "' is no column of ";
        return "'" + fault.word() + what
                + (fault.isFunction() ? "" : cell("view") + " (" + String.join(", ", columns) + ")") + ", at character "
                + (fault.at() + 1);
    }

    private List<String> knows() {
        List<String> known = parts("knows");
        for (String name : known) {
            int dot = name.indexOf('.');
            boolean isColumn = dot > 0
                    && RecordType.of(name.substring(0, dot)).isPresent()
                    && Table.load(name.substring(0, dot))
                            .column(name.substring(dot + 1))
                            .isPresent();
            require(isColumn, "knows", "'" + name + "' is no record.column");
        }
        return known;
    }

    private List<String> records(String column) {
        List<String> records = parts(column);
        for (String record : records) {
            boolean isKnown =
                    NO_RECORDS.contains(record) || RecordType.of(record).isPresent();
            require(isKnown, column, "'" + record + "' is no record type");
        }
        return records;
    }

    private void requireOthers(List<Criterion> criteria) {
        for (Criterion c : criteria) {
            boolean isKnown = c.rule() == null
                    || c.rule().other().isEmpty()
                    || codes.contains(c.rule().other());
            if (!isKnown) {
                throw new UserMistake(
                        file + ": " + c.code() + ": parameter: '" + c.rule().other() + "' is no code");
            }
        }
    }

    private Words words(String en, String zh) {
        require(!cell(en).isBlank(), en, "is missing");
        require(!cell(zh).isBlank(), zh, "is missing");
        return new Words(cell(en), cell(zh));
    }

    private List<String> parts(String column) {
        return cell(column).isBlank() ? List.of() : List.of(cell(column).strip().split(" +"));
    }

    private String oneOf(String column, List<String> known) {
        require(
                known.contains(cell(column)),
                column,
                "'" + cell(column) + "' must be one of " + String.join(", ", known));
        return cell(column);
    }

    private long whole(String column) {
        require(cell(column).matches("[1-9]\\d{0,8}"), column, "'" + cell(column) + "' is no whole number above 0");
        return Long.parseLong(cell(column));
    }

    private double number(String column, String text) {
        require(text.matches("-?\\d{1,12}(\\.\\d{1,9})?"), column, "'" + text + "' is no number");
        return Double.parseDouble(text);
    }

    private String cell(String column) {
        return row.get(column);
    }

    private void require(boolean holds, String column, String problem) {
        if (!holds) {
            throw mistake(column, problem);
        }
    }

    private UserMistake mistake(String column, String problem) {
        return new UserMistake(file + ":" + line + ": " + column + ": " + problem);
    }
}
