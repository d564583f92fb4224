package io.replyledger.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.output.RunJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InputChangesTest {
    private static RunJson run(Map<String, String> asOf) {
        RunJson.Measured group = new RunJson.Measured("test", "Test", null, "Asia/Shanghai", null);
        return new RunJson(
                "1",
                new TreeMap<>(asOf),
                new TreeMap<>(),
                List.of(group),
                new TreeMap<>(),
                "x",
                new TreeMap<>(),
                Map.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                "x",
                List.of(),
                List.of());
    }

    @Test
    void sourcesWhoseAsOfChangedAlikeAreOneLine() {
        RunJson old = run(Map.of(
                "calls",
                "2025-04-02T00:00:00Z",
                "desk",
                "2025-04-03T00:00:00Z",
                "mail",
                "2025-04-03T00:00:00Z",
                "same",
                "2025-04-03T00:00:00Z"));
        RunJson now = run(Map.of(
                "calls",
                "2025-03-31T00:00:00Z",
                "desk",
                "2025-03-31T00:00:00Z",
                "mail",
                "2025-03-31T00:00:00Z",
                "same",
                "2025-04-03T00:00:00Z"));
        assertEquals(
                List.of(
                        new InputChanges.Line(
                                "as-of of calls", "2025-04-02 08:00:00 -> 2025-03-31 08:00:00 Asia/Shanghai"),
                        new InputChanges.Line(
                                "as-of of 2 sources",
                                "2025-04-03 08:00:00 -> 2025-03-31 08:00:00 Asia/Shanghai: desk, mail")),
                new InputChanges(old, now, Catalogues.NONE).lines());
    }
}
