package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyledger.export.Refusal;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples beside the mappings: a given export, and the records, rejects and findings that must come of it. */
class MappingExamplesTest {

    @TestFactory
    List<DynamicContainer> everyExampleGivesWhatItExpects() throws IOException, Refusal {
        List<DynamicContainer> containers = new ArrayList<>();
        for (Path mapping : MappingExample.mappings()) {
            for (MappingExample example : MappingExample.of(mapping)) {
                ExampleRun run = ExampleRun.of(example);
                containers.add(dynamicContainer(example.given().toString(), tests(example, run)));
            }
        }
        return containers;
    }

    private static List<DynamicTest> tests(MappingExample example, ExampleRun run) throws IOException {
        List<String> parts = new ArrayList<>(
                new TreeSet<>(ExampleRun.mapping(example).records().keySet()));
        parts.addAll(List.of("rejects", "findings"));
        return parts.stream()
                .map(p -> dynamicTest(example.expected(p).toString(), () -> check(example, p, run)))
                .toList();
    }

    private static void check(MappingExample example, String part, ExampleRun run) throws IOException {
        List<String> differences = Expectation.read(example, part).differences(run);
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences) + "\ngiven " + example.given() + ", mapped by " + example.mapping());
        }
    }

    /** The values of an assignment are people, whatever the column is called. */
    @Test
    void whoIsAssignedIsHidden() throws IOException, Refusal {
        Path mapping = Path.of("schemas/sources/canonical-ticket_event.yml");
        MappingExample words = MappingExample.of(mapping).stream()
                .filter(e -> e.given().endsWith("words.given.csv"))
                .findFirst()
                .orElseThrow();
        List<String> kept = ExampleRun.of(words).of("ticket_event").stream()
                .filter(r -> r.get("kind").equals("assignment"))
                .flatMap(r -> Stream.of(r.get("from_value"), r.get("to_value")))
                .toList();
        assertEquals(2, kept.size());
        assertTrue(kept.stream().allMatch(v -> v.matches("[0-9a-f]{32}")), kept.toString());
    }

    @Test
    void everyMappingHasAnExample() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path mapping : MappingExample.mappings()) {
            if (MappingExample.of(mapping).isEmpty()) {
                without.add(mapping.toString());
            }
        }
        assertEquals(List.of(), without, "mappings without <name>.given.* in the folder of their name");
    }

    @Test
    void everyMappedFieldIsFilledInSomeExpectedRow() throws IOException {
        List<String> never = new ArrayList<>();
        for (Path path : MappingExample.mappings()) {
            List<MappingExample> examples = MappingExample.of(path);
            Mapping mapping = ExampleRun.mapping(new MappingExample(path, path, "", ""));
            for (Map.Entry<String, Mapping.RecordMapping> record :
                    mapping.records().entrySet()) {
                for (String field : record.getValue().fields().keySet()) {
                    if (!isFilled(examples, record.getKey(), field)) {
                        never.add(path + ": " + record.getKey() + "." + field);
                    }
                }
            }
        }
        assertEquals(List.of(), never, "mapped fields that no <name>.expect.<record>.csv fills");
    }

    private static boolean isFilled(List<MappingExample> examples, String record, String field) throws IOException {
        for (MappingExample example : examples) {
            if (Expectation.read(example, record).fills(field)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyCodeAndNullStandsInSomeGivenFile() throws IOException, Refusal {
        List<String> never = new ArrayList<>();
        // Derived mappings share one list of codes, which the example canonical-ticket shows.
        for (Path path : MappingExample.mappings()) {
            if (MappingExample.isDerived(path) && !path.endsWith("canonical-ticket.yml")) {
                continue;
            }
            Mapping mapping = ExampleRun.mapping(new MappingExample(path, path, "", ""));
            String given = given(MappingExample.of(path));
            texts(mapping).stream().filter(t -> !given.contains(t)).forEach(t -> never.add(path + ": '" + t + "'"));
        }
        assertEquals(List.of(), never, "codes and nulls that no <name>.given.* shows");
    }

    private static Set<String> texts(Mapping mapping) {
        Set<String> texts = new TreeSet<>(mapping.nulls());
        for (Mapping.RecordMapping record : mapping.records().values()) {
            for (FieldMapping field : record.fields().values()) {
                texts.addAll(field.codes() == null ? List.of() : field.codes().keySet());
            }
        }
        return texts;
    }

    /** All cells of all given files. */
    private static String given(List<MappingExample> examples) throws IOException, Refusal {
        StringBuilder all = new StringBuilder();
        for (MappingExample example : examples) {
            ExampleRun.rows(
                    example, row -> row.cells().forEach(c -> all.append(c).append('\n')));
        }
        return all.toString();
    }
}
