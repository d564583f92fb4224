package io.replyledger.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConfigurationFileTest {

    @TestFactory
    List<DynamicTest> anInvalidConfigurationIsRefusedWithOneLine() throws IOException {
        return InvalidFile.tests("configuration-", ConfigurationFile::read);
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        Configuration read = ConfigurationFile.read(
                """
                group: {id: demo}
                providers:
                  - {id: north}
                  - {id: south, name: South, parent: north, time_zone: Europe/Paris}
                sources:
                  - {id: desk, files: "*.csv", mapping: zendesk-csv, provider: north}
                """,
                "replyledger.yml");
        assertEquals(new Group("demo", "demo"), read.group());
        assertEquals(ZoneId.of("Asia/Shanghai"), read.zoneOf("north"));
        assertEquals(ZoneId.of("Europe/Paris"), read.zoneOf("south"));
        assertEquals(ZoneId.of("Asia/Shanghai"), read.zoneOf("not declared"));
        assertEquals("north", read.nameOf("north"));
        assertEquals("South", read.nameOf("south"));
        Source source = read.source("desk").orElseThrow();
        assertEquals(List.of("*.csv"), source.files());
        assertEquals(Source.Selects.UPDATED, source.selects());
        assertEquals("north", source.provider().id());
        assertNull(source.exportedAt());
        assertNull(source.precision());
        assertEquals(Optional.empty(), read.source("other"));
    }

    @Test
    void rowsMayBeAssignedToNoProvider() {
        Configuration read = ConfigurationFile.read(
                """
                group: {id: demo}
                sources:
                  - {id: desk, files: [a.csv, b.csv], mapping: ./own.yml, provider: unassigned, selects: all}
                """,
                "replyledger.yml");
        assertEquals(ProviderRule.UNASSIGNED, read.sources().get(0).provider().id());
        assertEquals(Source.Selects.ALL, read.sources().get(0).selects());
    }
}
