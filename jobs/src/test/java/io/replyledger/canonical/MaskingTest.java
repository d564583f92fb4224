package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail li.lei@example.com now | mail *** now",
                "13800138000 | ***",
                "+8613800138000 | ***",
                "电话13800138000。 | 电话***。",
                "138-0013-8000 | ***",
                "138 0013 8000 | ***",
                "11010519491231002X | ***",
                "110105194912310021 | ***",
                "order 2024030100012345678901 | order 2024030100012345678901",
                "SZ202403-00001 | SZ202403-00001",
                "2024-02-30 10:15:00 | 2024-02-30 10:15:00"
            })
    void mailTelephoneAndIdentityNumbersAreHidden(String text, String shown) {
        assertEquals(shown, Masking.shown(text));
    }

    @Test
    void aCellOfMegabytesIsShortenedBeforeItIsLookedAt() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertEquals("状".repeat(64) + "…", Masking.shown("状".repeat(3_000_000))));
    }

    @Test
    void aValueIsShownOnOneLineAndShort() {
        assertEquals("a b c", Masking.shown("a\r\nb\tc"));
        assertEquals("x".repeat(64), Masking.shown("x".repeat(64)));
        assertEquals("x".repeat(64) + "…", Masking.shown("x".repeat(65)));
    }
}
