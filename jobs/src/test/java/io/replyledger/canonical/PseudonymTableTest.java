package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTableTest {
    private final Set<String> made = new HashSet<>();

    private String make(String text) {
        made.add(text);
        return DigestUtils.md5Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(PseudonymTable.LONGEST);
        for (int i = 0; i < length; i++) {
            text.append((char) ('0' + random.nextInt(3)));
        }
        return text.toString();
    }

    /** Small and crowded: keys are pushed out all the time, and still every answer is that of its text. */
    @ParameterizedTest
    @ValueSource(ints = {1, 500, 100_000})
    void everyTextHasItsOwnPseudonym(int most) {
        PseudonymTable table = new PseudonymTable(most, this::make);
        Random random = new Random(most);
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);
            assertTrue(PseudonymTable.takes(text));
            assertEquals(DigestUtils.md5Hex(text.getBytes(StandardCharsets.UTF_8)), table.of(text));
        }
    }

    @Test
    void whatIsRememberedIsNotMadeAgain() {
        PseudonymTable table = new PseudonymTable(100_000, this::make);
        for (int i = 0; i < 20_000; i++) {
            table.of("KH" + i);
        }
        made.clear();
        for (int i = 0; i < 20_000; i++) {
            table.of("KH" + i);
        }
        assertTrue(made.size() < 1_000, "made again: " + made.size());
    }

    @Test
    void theSameTextGivesTheSameObject() {
        PseudonymTable table = new PseudonymTable(10, this::make);
        String text = "YG00468";

        assertSame(table.of(text), table.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901234567", "张三", "a\u0000b", "é"})
    void otherTextsAreNotTaken(String text) {
        assertFalse(PseudonymTable.takes(text));
    }
}
