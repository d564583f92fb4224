package io.replyledger;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.calendar.CalendarFile;
import io.replyledger.calendar.Calendars;
import io.replyledger.calendar.FilingWindows;
import io.replyledger.spec.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What README tells users to write is accepted. */
class ReadmeTest {
    private static final String FENCE = "\n```";
    private String readme;

    @BeforeEach
    void readIt() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    private void isAccepted(String sign, BiFunction<String, String, Object> reader) {
        List<String> examples = Arrays.stream(readme.split(FENCE, -1))
                .map(block -> block.substring(block.indexOf('\n') + 1))
                .filter(block -> block.startsWith(sign))
                .toList();
        assertEquals(1, examples.size(), "examples that begin with " + sign);
        assertDoesNotThrow(() -> reader.apply(examples.get(0), "README.md"));
    }

    @Test
    void theCalendarIsValid() {
        isAccepted("description: Our branch", CalendarFile::read);
    }

    @Test
    void theFilingDeadlinesAreValid() {
        isAccepted("month,deadline", FilingWindows.builtIn()::with);
    }

    @Test
    void theTargetsAreValid() {
        isAccepted("profile:", Targets::read);
    }

    @Test
    void everyCalendarAndTargetProfileIsNamed() {
        Calendars.NAMES.forEach(name -> assertTrue(readme.contains("`" + name + "`"), name));
        Targets.NAMES.stream()
                .map(name -> name.replace("bookkeeping-intl-", "-"))
                .forEach(name -> assertTrue(readme.contains("`" + name + "`"), name));
    }
}
