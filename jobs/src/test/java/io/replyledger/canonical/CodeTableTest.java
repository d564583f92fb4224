package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.replyledger.spec.FieldMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CodeTableTest {
    private static final Map<String, String> CODES = Map.of("Mail", "email", "Chat", "chat", "None", "");

    private static CodeTable table(Map<String, String> codes, String otherwise, String... closed) {
        FieldMapping mapping = new FieldMapping(
                List.of("Via"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                codes,
                otherwise,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                false,
                null,
                null);
        return new CodeTable("channel", mapping, closed.length == 0 ? Optional.empty() : Optional.of(List.of(closed)));
    }

    @Test
    void aCodeIsFoundWithoutCaseAndWidth() {
        CodeTable table = table(CODES, null, "email", "chat");
        Findings findings = new Findings();
        assertEquals("email", table.meaning("MAIL", findings));
        assertEquals("chat", table.meaning("Ｃｈａｔ", findings));
        assertNull(table.meaning("none", findings));
        assertEquals(Map.of(), findings.counts());
    }

    @Test
    void anUnknownCodeIsCountedAndBecomesUnknownOrOtherOrNothing() {
        Findings findings = new Findings();
        assertEquals("unknown", table(CODES, null, "email", "other", "unknown").meaning("Fax", findings));
        assertEquals("other", table(CODES, null, "email", "other").meaning("Fax", findings));
        assertNull(table(CODES, null, "email").meaning("Fax", findings));
        assertEquals(Map.of("unknown channel 'Fax'", 3L), findings.counts());
    }

    @Test
    void otherwiseTakesWhatHasNoCodeWithoutAFinding() {
        Findings findings = new Findings();
        assertEquals("other", table(CODES, "other", "email", "other").meaning("Fax", findings));
        assertEquals(Map.of(), findings.counts());
    }

    @Test
    void withoutCodesTheTextIsItsOwnMeaning() {
        Findings findings = new Findings();
        assertEquals("Desk 1", table(null, null).meaning("Desk 1", findings));
        assertEquals("email", table(null, null, "email").meaning("email", findings));
        assertEquals(Map.of(), findings.counts());
        assertNull(table(null, null, "email").meaning("letter", findings));
        assertEquals(Map.of("unknown channel 'letter'", 1L), findings.counts());
    }

    @Test
    void anUnknownCodeIsShownMasked() {
        Findings findings = new Findings();
        assertNull(table(CODES, null, "email").meaning("li.lei@example.com", findings));
        assertEquals(Map.of("unknown channel '***'", 1L), findings.counts());
    }

    @Test
    void manyDifferentFindingsAreCountedTogether() {
        Findings findings = new Findings();
        for (int i = 0; i < 60; i++) {
            findings.add("finding " + i);
        }
        findings.add("finding 0");
        assertEquals(51, findings.counts().size());
        assertEquals(10L, findings.counts().get("further findings"));
        assertEquals(2L, findings.counts().get("finding 0"));
    }

    @Test
    void anUnknownTextThatCouldBeANameIsNamedWhereSeveralRowsHoldIt() {
        TreeMap<String, Long> findings = new TreeMap<>(Map.of(
                "unknown status '钱八'", 2L,
                "unknown status '孙九'", 1L,
                "unknown status '周报'", 3L,
                "unknown status '挂起'", 1L,
                "unknown status '吴七先生'", 1L,
                "unknown status 'Escalated'", 1L));
        assertEquals(
                Map.of(
                        "unknown status '[2 Chinese characters]'", 3L,
                        "unknown status '周报'", 3L,
                        "unknown status '挂起'", 1L,
                        "unknown status '[4 Chinese characters]'", 1L,
                        "unknown status 'Escalated'", 1L),
                RareNames.hidden(findings));
    }
}
