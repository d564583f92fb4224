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
        assertEquals(Source.Selects.UPDATED, source.selects());
        SourceEntry entry = source.entries().get(0);
        assertEquals(List.of("*.csv"), entry.files());
        assertEquals("north", entry.provider().id());
        assertNull(entry.exportedAt());
        assertNull(entry.precision());
        assertEquals(Optional.empty(), read.source("other"));
    }

    @Test
    void entriesOfOneIdAreOneSourceAndOneOfThemSaysWhatItSelects() {
        Configuration read = ConfigurationFile.read(
                """
                group: {id: demo}
                sources:
                  - {id: desk, files: tickets.csv, mapping: ./tickets.yml, provider: unassigned}
                  - {id: mail, files: "*.mbox", mapping: mail, provider: unassigned}
                  - {id: desk, files: comments.csv, mapping: ./comments.yml, provider: unassigned, selects: started}
                """,
                "replyledger.yml");
        assertEquals(
                List.of("desk", "mail"), read.sources().stream().map(Source::id).toList());
        Source desk = read.source("desk").orElseThrow();
        assertEquals(Source.Selects.STARTED, desk.selects());
        assertEquals(
                List.of("./tickets.yml", "./comments.yml"),
                desk.entries().stream().map(SourceEntry::mapping).toList());
    }

    @Test
    void anExportTimeMayBeADayOrATime() {
        for (String time : List.of("2024-03-01", "2024-03-01 18:30", "2024-03-01T18:30:05")) {
            Configuration read = ConfigurationFile.read(
                    "{group: {id: demo}, sources: [{id: desk, files: a.csv, mapping: m, provider: unassigned,"
                            + " exported_at: '" + time + "'}]}",
                    "replyledger.yml");
            SourceEntry entry = read.sources().get(0).entries().get(0);
            assertEquals(time, entry.exportedAt().literal());
        }
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
        assertEquals(
                ProviderRule.UNASSIGNED,
                read.sources().get(0).entries().get(0).provider().id());
        assertEquals(Source.Selects.ALL, read.sources().get(0).selects());
    }
}
