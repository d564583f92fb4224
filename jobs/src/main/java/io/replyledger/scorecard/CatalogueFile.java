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
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and checks a catalogue; every mistake names file, line and column. */
final class CatalogueFile {
    private static final List<String> EVIDENCE = List.of("log", "record", "survey", "assessment", "derived");
    private static final Pattern CODE = Pattern.compile("([1-9]|1\\d|20)\\.[1-9]\\d?");
    private static final Set<String> NO_RECORDS = Set.of("scorecard", "ingest");

    private final String file;
    private final Set<String> codes = new HashSet<>();
    private final RuleCheck check = new RuleCheck();
    private final Predicate<CatalogueRow> isTrusted;
    private final Map<String, CatalogueRow> rows = new HashMap<>();
    private CatalogueRow row;

    private CatalogueFile(String file, Predicate<CatalogueRow> isTrusted) {
        this.file = file;
        this.isTrusted = isTrusted;
    }

    /** Trusted are rows whose measuring a test has checked; that saves a command most of its time. */
    static List<Criterion> read(String text, String file, Predicate<CatalogueRow> isTrusted) {
        return new CatalogueFile(file, isTrusted).criteria(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Side figures of criteria, as criteria of their own under the code {@code code/detail}. */
    static List<Criterion> readDetails(
            String text, String file, List<Criterion> criteria, Predicate<CatalogueRow> isTrusted) {
        return new CatalogueFile(file, isTrusted).details(text, criteria);
    }

    private List<Criterion> details(String text, List<Criterion> criteria) {
        List<Criterion> details = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                row = new CatalogueRow(file, line, record);
                criteria.stream()
                        .filter(c -> c.code().equals(row.cell("code")))
                        .forEach(c ->
                                details.add(c.detail(row.cell("detail"), row.cell("detail_zh"), row.unit(), rule())));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserMistake(file + ":" + line + ": no CSV");
        }
        return List.copyOf(details);
    }

    private List<Criterion> criteria(String text) {
        List<Criterion> criteria = new ArrayList<>();
        long line = 2;
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            requireHeader(parser.getHeaderNames());
            for (CSVRecord record : parser) {
                row = new CatalogueRow(file, line, record);
                Criterion criterion = criterion();
                criteria.add(criterion);
                rows.put(criterion.code(), row);
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
        for (String column : CatalogueRow.COLUMNS) {
            if (!header.contains(column) && !CatalogueRow.OPTIONAL.contains(column)) {
                throw new UserMistake(file + ":1: " + column + ": is missing; take the header of schemas/criteria.csv");
            }
        }
        for (String column : header) {
            if (!CatalogueRow.COLUMNS.contains(column)) {
                throw new UserMistake(
                        file + ":1: " + column + ": unknown column; known: " + String.join(", ", CatalogueRow.COLUMNS));
            }
        }
    }

    private Criterion criterion() {
        row.requireAllCells();
        String code = row.cell("code");
        row.require(CODE.matcher(code).matches(), "code", "'" + code + "' is no code such as 1.2 or 20.7");
        row.require(codes.add(code), "code", "'" + code + "' is given twice");
        int dimension = Integer.parseInt(code.substring(0, code.indexOf('.')));
        row.require(
                row.cell("dimension").equals(String.valueOf(dimension)),
                "dimension",
                "'" + row.cell("dimension") + "' is not that of " + code);
        Criterion criterion = new Criterion(
                code,
                dimension,
                row.words("dimension_en", "dimension_zh"),
                row.words("criterion_en", "criterion_zh"),
                row.oneOf("evidence", EVIDENCE),
                records("requires"),
                records("uses"),
                row.words("definition_en", "definition_zh"),
                new Words(row.cell("proxy_en"), row.cell("proxy_zh")),
                row.window(),
                row.oneOf("clock", List.of("calendar", "business")).equals("business"),
                row.unit(),
                row.scale(),
                row.whole("min_n"),
                row.cell("target_source"),
                new Words(row.cell("emphasis"), row.cell("emphasis_zh")),
                row.cell("estimator").isEmpty() ? null : rule());
        if (criterion.isMeasured() && !isTrusted.test(row)) {
            check.checkRecords(row, criterion.rule(), criterion.requires(), criterion.uses());
        }
        return criterion;
    }

    private Rule rule() {
        Estimator estimator = Estimator.of(row.cell("estimator"))
                .orElseThrow(() -> row.mistake("estimator", "'" + row.cell("estimator") + "' is no known estimator"));
        for (String needed : estimator.needs()) {
            boolean isOfKept = row.cell("view").equals(Rule.KEPT) && !needed.equals("value");
            row.require(
                    isOfKept || !row.cell(needed).isEmpty(), needed, "is missing; " + estimator.text() + " needs it");
        }
        row.require(
                estimator.hasParameter() != row.cell("parameter").isEmpty(),
                "parameter",
                estimator.hasParameter() ? "is missing" : "'" + row.cell("parameter") + "' has no meaning here");
        boolean isOther = estimator.isOfOther();
        if (!isTrusted.test(row)) {
            check.check(row, estimator);
        }
        return new Rule(
                row.cell("view"),
                row.cell("where"),
                row.cell("month_of"),
                row.cell("value"),
                row.cell("from"),
                row.cell("until"),
                row.cell("per"),
                row.cell("segment"),
                estimator,
                isOther ? null : parameter(estimator),
                isOther ? row.cell("parameter") : "",
                pooling(),
                row.cell("basis"),
                knows().stream().filter(k -> k.size() == 1).map(k -> k.get(0)).toList(),
                knows().stream().filter(k -> k.size() > 1).toList(),
                hasProbes());
    }

    private boolean hasProbes() {
        return row.oneOf("fallback", List.of("", "probes")).equals("probes");
    }

    private Rule.Pooling pooling() {
        return switch (row.oneOf("pool", List.of("", "last", "alone"))) {
            case "last" -> Rule.Pooling.LAST;
            case "alone" -> Rule.Pooling.ALONE;
            default -> Rule.Pooling.ADDED;
        };
    }

    private BigDecimal parameter(Estimator estimator) {
        if (row.cell("parameter").isEmpty()) {
            return null;
        }
        double parameter = row.number("parameter", row.cell("parameter"));
        boolean isQuantile = estimator == Estimator.QUANTILE || estimator == Estimator.LOAD_RATIO;
        row.require(
                isQuantile ? parameter > 0 && parameter < 1 : parameter >= 1,
                "parameter",
                "'" + row.cell("parameter") + "' must be " + (isQuantile ? "between 0 and 1" : "1 or more"));
        return new BigDecimal(row.cell("parameter"));
    }

    /** What must be known; where one of several is enough, they are joined by a bar. */
    private List<List<String>> knows() {
        List<List<String>> known = new ArrayList<>();
        for (String names : row.parts("knows")) {
            List<String> any = List.of(names.split("\\|", -1));
            any.forEach(name -> row.require(isColumn(name), "knows", "'" + name + "' is no record.column"));
            known.add(any);
        }
        return known;
    }

    private static boolean isColumn(String name) {
        int dot = name.indexOf('.');
        return dot > 0
                && RecordType.of(name.substring(0, dot)).isPresent()
                && Table.load(name.substring(0, dot))
                        .column(name.substring(dot + 1))
                        .isPresent();
    }

    private List<String> records(String column) {
        List<String> records = row.parts(column);
        for (String record : records) {
            boolean isKnown =
                    NO_RECORDS.contains(record) || RecordType.of(record).isPresent();
            boolean isList = record.contains(",");
            row.require(
                    isKnown,
                    column,
                    "'" + record + "' is no record type" + (isList ? "; put blanks between them" : ""));
        }
        return records;
    }

    /** What looks at others is looked at by none, so that nobody waits for himself. */
    private void requireNoCircle(Criterion c, List<Criterion> criteria) {
        for (Criterion other : criteria) {
            boolean isLookedAt =
                    c.rule() != null && other.rule() != null && c.rule().other().equals(other.code());
            if (isLookedAt && !c.rule().estimator().canLookAt(other.rule().estimator())) {
                throw rows.get(c.code())
                        .mistake(
                                "parameter",
                                "'" + other.code()
                                        + "' looks at other criteria itself; take one that rests on records");
            }
        }
    }

    private void requireOthers(List<Criterion> criteria) {
        for (Criterion c : criteria) {
            boolean isKnown = c.rule() == null
                    || c.rule().other().isEmpty()
                    || codes.contains(c.rule().other());
            if (!isKnown) {
                throw rows.get(c.code())
                        .mistake(
                                "parameter",
                                "'" + c.rule().other() + "' is no code of this file; name one of its criteria");
            }
            requireNoCircle(c, criteria);
        }
    }
}
