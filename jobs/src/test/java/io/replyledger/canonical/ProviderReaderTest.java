package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.export.ExportFile;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.ConfigurationFile;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.MappingFile;
import io.replyledger.spec.ProviderRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderReaderTest {
    private static final ExportFile FILE = new ExportFile("s", "xuhui/2025-01/t.csv", "", 0, 0, "00");
    private static final ProviderRule EACH = new ProviderRule(null, "门店", null, null, false);

    private final Findings findings = new Findings();
    private String providers = "[]";

    private String provider(ProviderRule rule, String cell) {
        return provider(rule, cell, "other");
    }

    private String provider(ProviderRule rule, String cell, String clientColumn) {
        Mapping mapping = MappingFile.read(
                "{format: csv, records: {ticket: {fields: {client_id: " + clientColumn + "}}}}", "own.yml");
        ProviderReader reader = new ProviderReader(
                rule,
                new DeclaredProviders(ConfigurationFile.read(
                        "{group: {id: demo}, providers: " + providers
                                + ", sources: [{id: s, files: t.csv, mapping: m, provider: unassigned}]}",
                        "replyledger.yml")),
                FILE,
                Header.of(List.of("门店")),
                Set.of(),
                new HiddenColumns(mapping));
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
        assertEquals("襄阳店", provider(EACH, "襄阳店"));
        assertEquals(Map.of(), findings.counts());
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, '***'",
        "１３８００１３８０００, '***'",
        "li.lei@example.com, '***'",
        "店长 11010519491231002X, 店长 ***",
    })
    void aNumberOrAddressOfAPersonIsNoProvider(String text, String shown) {
        assertEquals(ProviderRule.UNASSIGNED, provider(EACH, text));
        assertEquals(ProviderRule.UNASSIGNED, provider(EACH, text));
        assertEquals(
                Map.of("provider '" + shown + "' looks like a person's number or address; its rows are unassigned", 2L),
                findings.counts());
    }

    @Test
    void aDeclaredProviderIsMeantByItsIdOrNameHoweverTheyAreWritten() {
        providers = "[{id: xuhui, name: 徐汇 分公司}, {id: XH-2, name: Xuhui}, {id: a, name: 甲}, {id: b, name: 甲}]";
        assertEquals("xuhui", provider(EACH, " ＸｕHui"));
        assertEquals("xuhui", provider(EACH, "徐汇  分公司 "));
        assertEquals("XH-2", provider(EACH, "xh-2"));
        assertEquals(ProviderRule.UNASSIGNED, provider(EACH, "unassigned"));
        assertEquals(Map.of(), findings.counts());
        assertEquals("甲", provider(EACH, "甲"), "the name of two");
    }

    @Test
    void besideDeclaredProvidersAnotherIsNamedWithTheNearest() {
        providers = "[{id: xuhui, name: 徐汇分公司}]";
        assertEquals("xuhuii", provider(EACH, "xuhuii"));
        assertEquals("徐汇公司", provider(EACH, "徐汇公司"));
        assertEquals("襄阳店", provider(EACH, "襄阳店"));
        String next = "; declare it under providers: or map it with values:";
        assertEquals(
                Map.of(
                        "provider 'xuhuii' is not declared; nearest is xuhui" + next, 1L,
                        "provider '徐汇公司' is not declared; nearest is xuhui" + next, 1L,
                        "provider '襄阳店' is not declared" + next, 1L),
                findings.counts());
    }

    @Test
    void thePathTellsTheProviderOfEveryRow() {
        assertEquals("xuhui", provider(ofPath("^(\\w+)/"), "x"));
        assertEquals(Map.of(), findings.counts());
        assertEquals(ProviderRule.UNASSIGNED, provider(ofPath("^(\\d+)/"), "x"));
        assertEquals(
                Map.of("provider: path '^(\\d+)/' finds nothing in the path of the file; its rows are unassigned", 1L),
                findings.counts());
    }

    @Test
    void aPathMayNameAProviderThatIsNotDeclared() {
        providers = "[{id: xuhui-2}]";
        assertEquals("xuhui", provider(ofPath("^(\\w+)/"), "x"));
        assertEquals(
                Map.of(
                        "provider 'xuhui' is not declared; nearest is xuhui-2; declare it under providers: or correct"
                                + " path:",
                        1L),
                findings.counts());
    }

    /** The figures of the group are those of all providers together; rows of its own would count twice in them. */
    @Test
    void theGroupIsNoProvider() {
        providers = "[{id: xuhui}]";
        assertEquals(ProviderRule.UNASSIGNED, provider(EACH, " Demo"));
        assertEquals(
                Map.of(
                        "provider 'Demo' is the group; its rows are unassigned; declare its head office under"
                                + " providers: and map it with values:",
                        1L),
                findings.counts());
        providers = "[{id: head, name: demo}]";
        assertEquals("head", provider(EACH, "demo"), "a branch that has its name");
    }

    private static ProviderRule ofPath(String pattern) {
        return new ProviderRule(null, null, null, pattern, false);
    }
}
