package io.replyledger.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.spec.Language;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue is complete, and what cannot be in one is refused with file, line and column. */
class CatalogueTest {
    private static final String HEADER = String.join(",", CatalogueRow.COLUMNS) + "\n";

    /** A good row, whose cells a test replaces. */
    private static String row(String column, String value) {
        return row(Map.of(column, value));
    }

    private static String row(Map<String, String> replaced) {
        TreeMap<String, String> cells = new TreeMap<>();
        CatalogueRow.COLUMNS.forEach(c -> cells.put(c, ""));
        List.of(
                        "code=1.7",
                        "dimension=1",
                        "dimension_zh=响应速度",
                        "dimension_en=Response speed",
                        "criterion_zh=电话",
                        "criterion_en=Phone",
                        "evidence=log",
                        "requires=call",
                        "definition_en=share",
                        "definition_zh=占比",
                        "window=M",
                        "clock=calendar",
                        "unit=share",
                        "better=higher",
                        "target=0.9",
                        "floor=0.5",
                        "min_n=10",
                        "target_source=own",
                        "view=call",
                        "where=direction = 'in'",
                        "month_of=offered_at",
                        "value=answered_at is not null",
                        "estimator=share",
                        "basis=created")
                .forEach(c -> cells.put(c.substring(0, c.indexOf('=')), c.substring(c.indexOf('=') + 1)));
        cells.putAll(replaced);
        return CatalogueRow.COLUMNS.stream()
                        .map(c -> "\"" + cells.get(c) + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }

    @Test
    void theBuiltInCatalogueIsSound() {
        Catalogue read = Catalogue.read(Catalogue.text(), "criteria.csv");
        assertEquals(Catalogue.builtIn().criteria(), read.criteria());
        assertEquals(120, read.criteria().size());
        assertEquals(20, read.dimensions().size());
        assertEquals(5, read.emphases().size());
        for (int dimension = 1; dimension <= 20; dimension++) {
            for (int number = 1; number <= 6; number++) {
                assertTrue(read.of(dimension + "." + number).isPresent(), dimension + "." + number);
            }
        }
    }

    /** At run time the built-in rows are believed. */
    @Test
    void everyBuiltInRowStandsTheChecks() {
        List<Criterion> criteria = CatalogueFile.read(Catalogue.text(), "criteria.csv", row -> false);
        assertEquals(Catalogue.builtIn().criteria(), criteria);
        String details = Catalogue.texts().get("details.csv");
        assertEquals(
                Catalogue.builtIn().details(),
                CatalogueFile.readDetails(details, "details.csv", criteria, row -> false));
    }

    @Test
    void everyCriterionIsMeasured() {
        for (Criterion c : Catalogue.builtIn().criteria()) {
            assertTrue(c.isMeasured(), c.code());
        }
    }

    @Test
    void aGoodRowIsRead() {
        Catalogue read = Catalogue.read(HEADER + row("code", "1.7"), "own.csv");
        assertEquals("Phone", read.of("1.7").orElseThrow().name().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "requires | fax | own.csv:3: requires: 'fax' is no record type",
                "view | faxes | own.csv:3: view: 'faxes' is no view, no record type and not kept",
                "estimator | guess | own.csv:3: estimator: 'guess' is no known estimator",
                "unit | furlong | own.csv:3: unit: 'furlong' is no known unit",
                "where | colour = 'red' | own.csv:3: where: 'colour' is no column of call",
                "value | java_method(direction) | own.csv:3: value: 'java_method' is no function that may be used here",
                "value | direction in (select 1) | own.csv:3: value: 'select' is no column of call",
                "where | (direction = 'in' | own.csv:3: where: '(direction = 'in'' is no whole expression",
                "where | direction = = 'in' | own.csv:3: where: 'direction = = 'in'' is no whole expression",
                "where | direction = 'in' and | own.csv:3: where: 'direction = 'in' and' is no whole expression",
                "value |  | own.csv:3: value: is missing; share needs it",
                "month_of | direction | own.csv:3: month_of: 'direction' is no column of call that tells a month",
                "knows | call.fax | own.csv:3: knows: 'call.fax' is no record.column",
                "knows | `call.direction|call.fax` | own.csv:3: knows: 'call.fax' is no record.column",
                "floor | 0.9 | own.csv:3: floor: '0.9' must lie on the bad side of the target",
                "target |  | own.csv:3: target: '' is no number",
                "window | T6 | own.csv:3: window: 'T6' must be one of M, T3, T12",
                "min_n | 0 | own.csv:3: min_n: '0' is no whole number above 0",
                "dimension | 2 | own.csv:3: dimension: '2' is not that of 1.7",
                "code | 1.8 | own.csv:3: code: '1.8' is given twice",
                "parameter | 3 | own.csv:3: parameter: '3' has no meaning here",
                "requires | call,ticket | own.csv:3: requires: 'call,ticket' is no record type; put blanks between them",
                "basis | foo | own.csv:3: basis: 'foo' must be one of created, resolved, answered, received, month_end,",
                "requires |  | own.csv:3: requires: is missing, as is uses; call rests on call",
                "where | 1 | own.csv:3: where: '1' is INT, where a condition needs true or false; compare it",
                "where | offered_at > 5 | own.csv:3: where: 'offered_at > 5' does not fit together; compare",
                "value | call_id | own.csv:3: value: 'call_id' is STRING, where share needs true or false; compare it"
            })
    void aMistakeNamesFileLineAndColumn(String column, String value, String message) {
        String text = HEADER + row("code", "1.8") + row(column, value == null ? "" : value);
        UserMistake mistake = assertThrows(UserMistake.class, () -> Catalogue.read(text, "own.csv"));
        assertTrue(mistake.getMessage().startsWith(message), mistake.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio / view=invoice_line / month_of=invoiced_on / where= / value=invoice_id / per=amount"
                        + "| value: 'invoice_id' is STRING, where ratio needs a number; take a column of numbers",
                "ratio / view=invoice_line / month_of=invoiced_on / where= / value=amount / per=is_itemised"
                        + "| per: 'is_itemised' is BOOLEAN, where ratio needs a number; take a column of numbers",
                "quantile / parameter=0.9 / value=call_id / from=offered_at"
                        + "| value: 'call_id' is STRING, where quantile needs a time; take a column of type TIMESTAMP or DATE",
                "quantile / parameter=0.9 / value=answered_at / from=ring_seconds > 1"
                        + "| from: 'ring_seconds' is no column of call",
                "quantile / parameter=0.9 / value=answered_at / from=length(call_id)"
                        + "| from: 'length(call_id)' is INT, where quantile needs a time",
                "quantile / parameter=0.9 / value=answered_at / from=offered_at / until=outcome"
                        + "| until: 'outcome' is STRING, where quantile needs a time",
                "segments / parameter=1 / value= / segment=length(outcome)"
                        + "| segment: 'length(outcome)' is INT, where segments needs a text; write cast(... as string)",
                "median / value=lower(call_id, call_id)"
                        + "| value: 'lower(call_id, call_id)' does not fit together; compare, add and pass what is of one type:",
                "quantile / view=kept / parameter=0.9 / value=call.answer@fone"
                        + "| value: 'fone' is no channel of call; take one of phone, or leave it away for all",
                "quantile / view=kept / parameter=0.9 / value=ticket.first_response@fone"
                        + "| value: 'fone' is no channel of ticket; take one of phone, email, chat, wechat,",
                "quantile / view=kept / parameter=0.9 / value=ticket.answer"
                        + "| value: 'answer' is not kept of ticket; take one of first_response, first_touch,",
                "quantile / view=kept / parameter=0.9 / value=contract.answer"
                        + "| value: of 'contract' nothing is kept; take it as the view",
                "quantile / view=kept / parameter=0.9 / value=call.answer / requires="
                        + "| requires: is missing, as is uses; kept rests on call",
                "quantile / view=kept / parameter=0.9 / value=feedback.feedback_ack / requires=feedback / fallback=probes"
                        + "| fallback: 'probes' has no meaning here: there are no mystery contacts of feedback; leave it empty",
                "share / view=survey_response / month_of=answered_at / where= / value=score > 1 / fallback=probes"
                        + "| fallback: 'probes' has no meaning here: there are no mystery contacts of survey_response",
                "attainment / view= / month_of= / where= / value= / parameter=99.9 / window=T12"
                        + "| parameter: '99.9' is no code of this file; name one of its criteria",
                "share / requires= / uses=call / fallback=probes" + "| fallback: 'probes' needs one of call in requires"
            })
    void whatCannotBeMeasuredIsRefusedAsTheFileIsRead(String cells, String message) {
        Map<String, String> replaced = new TreeMap<>();
        for (String cell : cells.split(" / ", -1)) {
            String[] parts = cell.split("=", 2);
            replaced.put(parts.length == 1 ? "estimator" : parts[0], parts[parts.length - 1].strip());
        }
        UserMistake mistake = assertThrows(UserMistake.class, () -> Catalogue.read(HEADER + row(replaced), "own.csv"));
        assertTrue(mistake.getMessage().startsWith("own.csv:2: " + message), mistake.getMessage());
    }

    @Test
    void aCatalogueFromBeforeTheFallbackIsReadWithoutOne() {
        String text = HEADER.replace(",fallback", "") + row("code", "1.7").replace(",\"\"\n", "\n");
        Criterion read = Catalogue.read(text, "own.csv").all().get(0);
        assertEquals("1.7", read.code());
        assertFalse(read.rule().hasProbes());
    }

    @Test
    void anUnknownColumnIsRefused() {
        UserMistake mistake =
                assertThrows(UserMistake.class, () -> Catalogue.read(HEADER.replace("knows", "know"), "own.csv"));
        assertTrue(mistake.getMessage().startsWith("own.csv:1: knows: is missing"), mistake.getMessage());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageOfTheDocumentationIsUpToDate(Language language) throws IOException {
        Path page = Path.of("docs", language == Language.ZH ? "criteria.zh-CN.md" : "criteria.md");
        List<String> lines = new Dictionary(Catalogue.builtIn(), language).page();
        if (Boolean.getBoolean("replyledger.docs")) {
            Files.writeString(page, String.join("\n", lines) + "\n");
        }
        assertEquals(lines, Files.readAllLines(page), page + ": make it anew with -Dreplyledger.docs=true");
    }
}
