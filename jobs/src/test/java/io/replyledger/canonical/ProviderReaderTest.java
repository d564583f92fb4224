package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.export.ExportFile;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.MappingFile;
import io.replyledger.spec.ProviderRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderReaderTest {
    private static final ExportFile FILE = new ExportFile("s", "xuhui/2025-01/t.csv", "", 0, 0, "00");

    private final Findings findings = new Findings();

    private String provider(ProviderRule rule, String cell) {
        return provider(rule, cell, "other");
    }

    private String provider(ProviderRule rule, String cell, String clientColumn) {
        Mapping mapping = MappingFile.read(
                "{format: csv, records: {ticket: {fields: {client_id: " + clientColumn + "}}}}", "own.yml");
        ProviderReader reader =
                new ProviderReader(rule, FILE, Header.of(List.of("门店")), Set.of(), new HiddenColumns(mapping));
        return reader.of(RawRow.of(2, cell), findings);
    }

    @Test
    void aTextOutsideTheTableOfValuesIsUnassignedAndNamed() {
        ProviderRule rule = new ProviderRule(null, "门店", Map.of("徐汇店", "xuhui"), null, false);
        assertEquals("xuhui", provider(rule, "徐汇店"));
        assertEquals(ProviderRule.UNASSIGNED, provider(rule, "襄阳店"));
        assertEquals(ProviderRule.UNASSIGNED, provider(rule, ""));
        assertEquals(Map.of("unknown provider '襄阳店'", 1L), findings.counts());
    }

    @Test
    void aTextThatIsAlsoAnIdentityIsNotNamed() {
        ProviderRule rule = new ProviderRule(null, "门店", Map.of("徐汇店", "xuhui"), null, false);
        assertEquals(ProviderRule.UNASSIGNED, provider(rule, "王小明", "门店"));
        assertEquals(Map.of("unknown provider '***'", 1L), findings.counts());
    }

    @Test
    void withoutATableEachTextIsAProvider() {
        assertEquals("襄阳店", provider(new ProviderRule(null, "门店", null, null, false), "襄阳店"));
    }

    @Test
    void thePathTellsTheProviderOfEveryRow() {
        assertEquals("xuhui", provider(new ProviderRule(null, null, null, "^(\\w+)/", false), "x"));
        assertEquals(ProviderRule.UNASSIGNED, provider(new ProviderRule(null, null, null, "^(\\d+)/", false), "x"));
    }
}
