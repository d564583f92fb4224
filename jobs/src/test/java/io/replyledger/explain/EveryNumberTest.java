package io.replyledger.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.job.Runs;
import io.replyledger.job.SampleRun;
import io.replyledger.output.CsvRow;
import io.replyledger.spec.Language;
import io.replyledger.spec.MeasureDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published number of every provider, period, channel, segment and clock, counted anew from fact_case. */
class EveryNumberTest {
    private static final Map<String, MeasureDefinition> DEFINITIONS = MeasureDefinition.all();

    @TempDir
    private Path temporary;

    private final Map<String, Integer> compared = new TreeMap<>();
    private PublishedFolder published;
    private Providers providers;

    @Test
    void casesOfTheSampleGiveEveryPublishedNumber() throws IOException {
        assertEquals(List.of(), differences(SampleRun.folder()));
        assertEquals(
                rows("response_times"),
                compared.entrySet().stream()
                        .filter(e -> DEFINITIONS.get(e.getKey()).table().equals("response_times"))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
        assertEquals(
                List.of(
                        "abandonment",
                        "answer",
                        "answer_of_answered",
                        "appointment_offer",
                        "feedback_ack",
                        "feedback_action",
                        "feedback_closure",
                        "feedback_follow_up",
                        "feedback_resolution",
                        "feedback_return",
                        "final_resolution",
                        "final_resolution_net",
                        "first_resolution",
                        "first_response",
                        "first_touch",
                        "follow_up_rate",
                        "reopen_rate",
                        "resolution_rate",
                        "resolved_30d",
                        "returned_rate",
                        "service_level",
                        "sticky_resolution",
                        "turn_response",
                        "within_24h",
                        "within_30d",
                        "within_72h",
                        "within_7d"),
                List.copyOf(compared.keySet()));
    }

    @Test
    void casesOfAnyKindOfRecordGiveEveryPublishedNumber() throws IOException {
        Path exports = temporary.resolve("exports");
        new MadeUpExports(exports).write();
        Runs.publish(exports, temporary.resolve("out"));
        assertEquals(List.of(), differences(temporary.resolve("out")));
        assertEquals(DEFINITIONS.keySet(), compared.keySet());
        Explanation east = explanation("east", "business");
        assertTrue(east.agrees());
        assertTrue(
                east.lines().stream()
                        .anyMatch(l -> l.contains("open records cannot be aged, because the calendar ./hours.yml")),
                String.join("\n", east.lines()));
        assertTrue(explanation("east", "calendar").agrees());
    }

    private Explanation explanation(String provider, String clock) throws IOException {
        return Explanation.of(new Question(
                temporary.resolve("out"),
                provider,
                "all",
                "first_response",
                "all",
                "all",
                clock,
                "created",
                2,
                Language.EN));
    }

    private int rows(String table) throws IOException {
        int[] rows = {0};
        published.read(table, row -> rows[0]++);
        return rows[0];
    }

    /** What differs anywhere, each with the row that it is in. */
    private List<String> differences(Path out) throws IOException {
        published = PublishedFolder.open(out);
        providers = new Providers(published.run().providers());
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, MeasureDefinition> definition : DEFINITIONS.entrySet()) {
            differences.addAll(differences(definition.getKey(), definition.getValue()));
        }
        return differences;
    }

    private List<String> differences(String measure, MeasureDefinition definition) throws IOException {
        List<Figure> figures = new ArrayList<>();
        published.read(definition.table(), row -> {
            if (isAbout(row, measure, definition)) {
                figures.add(Figure.of(measure, definition, row));
            }
        });
        List<Case> cases = new ArrayList<>();
        new CaseReader(published, definition, providers).read("all", cases::add);
        List<String> differences = new ArrayList<>();
        for (Figure figure : figures) {
            Recount.differences(figure, counted(figure, cases))
                    .forEach(d -> differences.add(measure + " " + figure.provider() + " " + figure.period() + " "
                            + figure.channel() + " " + figure.segment() + " " + figure.clock() + ": " + d));
            compared.merge(measure, 1, Integer::sum);
        }
        return differences;
    }

    private static boolean isAbout(CsvRow row, String measure, MeasureDefinition definition) {
        return row.has("measure")
                ? row.text("measure").equals(measure)
                : !row.text(definition.columns().get(0)).isEmpty();
    }

    private Map<String, String> counted(Figure figure, List<Case> cases) {
        AsOf asOf = new AsOf(published.run());
        Scope scope = new Scope(figure, providers);
        Clocks clocks = new Clocks(figure.clock(), providers, asOf);
        Tally tally = new Tally();
        cases.stream().filter(scope::holds).forEach(c -> clocks.seen(c).ifPresent(tally::add));
        boolean isOwnCalendar = !figure.isCalendar() && List.of("east", "test").contains(figure.provider());
        assertTrue(tally.unaged() == 0 || isOwnCalendar, figure.toString());
        assertTrue(tally.n() > 0, figure.toString());
        Maturity maturity = Maturity.of(tally.awaited(), figure.definition().horizonDays(), providers, asOf);
        return Recount.of(figure, tally, maturity);
    }
}
