package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.spec.IdentifierKind;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private final Identifiers identifiers = new Identifiers("CN");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138-0013-8000",
                "138 0013 8000",
                "+86 138 0013 8000",
                "0086-13800138000",
                "１３８００１３８０００",
                "+86 (138) 0013-8000"
            })
    void aMobileNumberIsOneHoweverItIsWritten(String text) {
        assertEquals(new Identifier(IdentifierKind.PHONE, "+8613800138000"), identifiers.of(text, null));
        assertEquals(
                new Identifier(IdentifierKind.PHONE, "+8613800138000"), identifiers.of(text, IdentifierKind.PHONE));
    }

    @ParameterizedTest
    @CsvSource({
        "021-62881234, PHONE, +862162881234",
        "02162881234, PHONE, +862162881234",
        "+1 650-253-0000, PHONE, +16502530000",
        "Li.Lei@Example.COM, MAIL, li.lei@example.com",
        "Li Lei <li.lei@example.com>, MAIL, li.lei@example.com",
        "900000001234, ACCOUNT, 900000001234",
        "62881234, ACCOUNT, 62881234",
        "8001, ACCOUNT, 8001",
        "Shen Jing, ACCOUNT, shenjing",
        "91310000MA1FL0XX1X, ACCOUNT, 91310000ma1fl0xx1x"
    })
    void theKindIsToldByTheForm(String text, IdentifierKind kind, String normalised) {
        assertEquals(
                new Identifier(kind, normalised).text(),
                identifiers.of(text, null).text());
    }

    @Test
    void aKindThatIsNamedDecides() {
        assertEquals("8001", identifiers.of("8001", IdentifierKind.PHONE).normalised());
        assertEquals(
                "+8662881234", identifiers.of("62881234", IdentifierKind.PHONE).normalised());
        assertEquals(
                IdentifierKind.ACCOUNT,
                identifiers.of("13800138000", IdentifierKind.ACCOUNT).kind());
        assertEquals(
                "+16502530000",
                new Identifiers("US").of("650-253-0000", IdentifierKind.PHONE).normalised());
    }

    @Test
    void anIdentifierIsNeverPrinted() {
        assertEquals("Identifier[phone]", identifiers.of("13800138000", null).toString());
    }

    /** The way past the library gives what the library gives. */
    @Test
    void plainMobileNumbersAreThoseOfTheLibrary() {
        PhoneNumbers phones = new PhoneNumbers("CN");
        Random random = new Random(11);
        for (int prefix = 130; prefix < 200; prefix++) {
            for (int i = 0; i < 200; i++) {
                String number = prefix + String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
                assertEquals(phones.parse(number).map(PhoneNumbers.Dialled::e164), phones.e164(number), number);
            }
        }
    }
}
