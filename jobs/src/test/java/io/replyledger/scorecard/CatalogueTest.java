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
        cells.put(column, value);
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
                "parameter | 3 | own.csv:3: parameter: '3' has no meaning here"
            })
    void aMistakeNamesFileLineAndColumn(String column, String value, String message) {
        String text = HEADER + row("code", "1.8") + row(column, value == null ? "" : value);
        UserMistake mistake = assertThrows(UserMistake.class, () -> Catalogue.read(text, "own.csv"));
        assertTrue(mistake.getMessage().startsWith(message), mistake.getMessage());
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
