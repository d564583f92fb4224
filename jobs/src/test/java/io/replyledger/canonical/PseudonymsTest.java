package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    private static final Pseudonyms ONE = keyed("one key");
    private static final Pseudonyms OTHER = keyed("other key");

    private static Pseudonyms keyed(String key) {
        return new Pseudonyms(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Identifier id(String text) {
        return new Identifiers("CN").of(text, null);
    }

    @Test
    void oneKeyGivesOnePseudonym() {
        assertEquals(ONE.of("client", id("900001")), keyed("one key").of("client", id("900001")));
        assertEquals(32, ONE.of("client", id("900001")).length());
    }

    @Test
    void anotherKeyAnotherKindOrAnotherIdentifierGivesAnother() {
        String pseudonym = ONE.of("client", id("900001"));
        assertNotEquals(pseudonym, OTHER.of("client", id("900001")));
        assertNotEquals(pseudonym, ONE.of("staff", id("900001")));
        assertNotEquals(pseudonym, ONE.of("client", id("900002")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" Shen Jing ", "SHENJING", "ｓｈｅｎｊｉｎｇ", "shen　jing", "shen\u00A0jing", "Shen\tJing"})
    void widthCaseAndSpacesDoNotMatter(String identifier) {
        assertEquals(ONE.of("staff", id("shenjing")), ONE.of("staff", id(identifier)));
    }

    @Test
    void theKeyCheckTellsKeysApartAndIsNoPseudonym() {
        assertEquals(ONE.keyCheck(), keyed("one key").keyCheck());
        assertNotEquals(ONE.keyCheck(), OTHER.keyCheck());
        assertEquals("Pseudonyms[key check " + ONE.keyCheck() + "]", ONE.toString());
    }

    @Test
    void whatTravelsToATaskGivesTheSamePseudonyms() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ONE);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Pseudonyms read = (Pseudonyms) in.readObject();
            assertEquals(ONE.of("client", id("900001")), read.of("client", id("900001")));
        }
    }
}
