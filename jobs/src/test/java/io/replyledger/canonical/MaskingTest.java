package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail li.lei@example.com now | mail *** now",
                "li.lei＠example.com | ***",
                "13800138000 | ***",
                "+8613800138000 | ***",
                "008613812345678 | ***",
                "电话13800138000。 | 电话***。",
                "138-0013-8000 | ***",
                "138 0013 8000 | ***",
                "138.1234.5678 | ***",
                "１３８１２３４５６７８ | ***",
                "139－1234－5678 | ***",
                "021-62880001 | ***",
                "(021) 6288 0001 | ***",
                "010-62881234转8 | ***",
                "+49 171 1234567 | ***",
                "62880001.0 | ***",
                "11010519491231002X | ***",
                "110105194912310021 | ***",
                "110105 19491231 0021 | ***",
                "QQ 12345678 | ***",
                "qq号：12345 | ***",
                "wxid_abc123 | ***",
                "微信号：lilei_88 | ***",
                "order 2024030100012345678901 | order ***",
                "SZ202403-00001 | SZ***",
                "分机 8001 | 分机 8001",
                "2024-02-30 10:15:00 | 2024-02-30 10:15:00",
                "2024-02-30T01:00:00.123456+08:00 | 2024-02-30T01:00:00.123456+08:00",
                "2024/2/30 10:15 | 2024/2/30 10:15",
                "2025-13-03 09 | 2025-13-03 09",
                "20250231 0900 | 20250231 0900",
                "20250131091500 | 20250131091500",
                "30.02.2025 9:05 | 30.02.2025 9:05",
                "25-02-30 9:05 | 25-02-30 9:05",
                "45660.378472 | 45660.378472",
                "2025-01-03 13800138000 | ***",
                "2025-01-03 电话 13800138000 | 2025-01-03 电话 ***"
            })
    void whatLeadsToAPersonIsHiddenAndTimesAreNot(String text, String shown) {
        assertEquals(shown, Masking.shown(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025年13月3日 | 2025年13月3日",
                "2025年1月3日 上午25:00 | 2025年1月3日 上午25:00",
                "二〇二五年十三月三日 | 二〇二五年十三月三日",
                "约3小时左右 | 约3小时左右",
                "Fri, 30 Feb 2025 09:05:00 +0800 | Fri, 30 Feb 2025 09:05:00 +0800",
                "2025-02-30T01:00:00Z | 2025-02-30T01:00:00Z",
                "4.5E+11 | 4.5E+11",
                "1h 99x | 1h 99x",
                "N/A | N/A",
                "未知 | 未知",
                "yesterday | yesterday",
                "高 | 高",
                "9 cells | 9 cells",
                "钱八 | [2 Chinese characters]",
                "欧阳小明 | [4 Chinese characters]",
                "钱八 2025-01-03 | [2 Chinese characters] 2025-01-03",
                "月明 2025-01-03 | [2 Chinese characters] 2025-01-03",
                "Müller | [6 letters]",
                "Li Lei 13800138000 | [2 letters] [3 letters] ***",
                "qian.ba | [4 letters].[2 letters]"
            })
    void inAColumnOfTimesOrNumbersOtherWordsAreShapes(String text, String shown) {
        assertEquals(shown, Masking.shownValue(text));
    }

    @Test
    void aCellOfMegabytesIsShortenedBeforeItIsLookedAt() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertEquals("状".repeat(64) + "…", Masking.shown("状".repeat(3_000_000))));
        for (String part : List.of("状", "1", "a@", "1-", "2025-01-03 ")) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalText.masked(part.repeat(300_000)), part);
        }
    }

    @Test
    void aValueIsShownOnOneLineAndShort() {
        assertEquals("a b c", Masking.shown("a\r\nb\tc"));
        assertEquals("x".repeat(64), Masking.shown("x".repeat(64)));
        assertEquals("x".repeat(64) + "…", Masking.shown("x".repeat(65)));
    }
}
