package io.replyledger.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.spec.Language;
import io.replyledger.spec.MeasureDefinition;
import io.replyledger.table.Cases;
import io.replyledger.table.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code schemas/measures.yml} says in words what the code measures. */
class MeasureDefinitionsTest {
    private static final Map<String, MeasureDefinition> ALL = MeasureDefinition.all();

    @Test
    void everyMeasureOfResponseTimesIsDefinedAndNoOther() throws IllegalAccessException {
        TreeSet<String> published = new TreeSet<>();
        for (Field field : Measures.class.getDeclaredFields()) {
            boolean isName = field.getType() == String.class && Modifier.isStatic(field.getModifiers());
            if (isName && Measures.isResponseTime((String) field.get(null))) {
                published.add((String) field.get(null));
            }
        }
        assertTrue(published.contains(Measures.ANSWER));
        TreeSet<String> defined = new TreeSet<>();
        ALL.forEach((name, d) -> {
            if (d.table().equals("response_times")) {
                defined.add(name);
            }
        });
        assertEquals(published, defined);
    }

    @Test
    void monthsAreFinalAfterTheSameDays() {
        ALL.forEach((name, d) -> assertEquals(Measures.horizonDays(d.cases()), d.horizonDays(), name));
    }

    @Test
    void everyDefinitionNamesColumnsThatAreThere() {
        Table cases = Table.load(Cases.TABLE);
        ALL.forEach((name, d) -> {
            String published = d.table().equals("feedback") ? "feedback_handling" : d.table();
            assertEquals(List.of(), missing(Table.load(published), d.columns()), name);
            assertEquals(List.of(), missing(cases, List.of(d.cases() + Cases.OUTCOME)), name);
            assertEquals(List.of(), missing(cases, d.from() == null ? null : List.of(d.from())), name);
            assertEquals(List.of(), missing(cases, d.openFrom()), name);
            assertEquals(d.figure() == MeasureDefinition.Figure.WITHIN, d.withinSeconds() != null, name);
            assertEquals(d.figure() == MeasureDefinition.Figure.QUANTILES, d.columns() == null, name);
        });
    }

    private static List<String> missing(Table table, List<String> columns) {
        List<String> missing = new ArrayList<>(columns == null ? List.of() : columns);
        missing.removeIf(c -> table.column(c).isPresent());
        return missing;
    }

    @Test
    void everyDefinitionIsCompleteInBothLanguages() {
        ALL.forEach((name, d) -> {
            for (Language language : Language.values()) {
                MeasureDefinition.Words w = d.words(language);
                for (String text : List.of(w.name(), w.what(), w.starts(), w.ends(), w.without(), w.leftOut())) {
                    assertTrue(!text.isBlank(), name);
                }
            }
        });
    }
}
