package io.replyledger.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.spec.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTest {

    @Test
    void aTimeIsSaidInTheUnitThatFits() {
        Spoken english = Spoken.in(Language.EN);
        List<String> said = List.of(0L, 119L, 120L, 7199L, 7200L, 172_799L, 172_800L).stream()
                .map(english::duration)
                .toList();
        assertEquals(List.of("0 s", "119 s", "2.0 min", "120.0 min", "2.0 h", "48.0 h", "2.0 d"), said);
        assertEquals("-", english.duration(null));
        assertEquals("21.2 小时", Spoken.in(Language.ZH).duration(76_320L));
    }

    @Test
    void openTimeIsNeverSaidInDays() {
        Spoken english = Spoken.in(Language.EN);
        List<String> said = List.of(119L, 7199L, 7200L, 172_800L, 398_640L).stream()
                .map(english::openTime)
                .toList();
        assertEquals(List.of("119 s", "120.0 min", "2.0 h", "48.0 h", "110.7 h"), said);
        assertEquals("-", english.openTime(null));
        assertEquals("545.7 小时", Spoken.in(Language.ZH).openTime(1_964_400L));
    }

    @Test
    void aShareIsSaidInPercent() {
        assertEquals("27.1 %", Spoken.in(Language.EN).share(0.271186));
        assertEquals("27.1%", Spoken.in(Language.ZH).share(0.271186));
        assertEquals("-", Spoken.in(Language.EN).share(null));
    }

    @Test
    void columnsStandBelowOneAnotherAlsoWithChineseInThem() {
        TextTable table = new TextTable("lrl")
                .row("name", "n", "note")
                .row("浦东", 59, null)
                .row("x", 7, "seen");
        assertEquals(List.of("> name   n  note", "> 浦东  59", "> x      7  seen"), table.lines("> "));
    }
}
