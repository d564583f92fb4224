package io.replyledger.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MappingFileTest {

    @TestFactory
    List<DynamicTest> anInvalidMappingIsRefusedWithOneLine() throws IOException {
        return InvalidFile.tests("mapping-", MappingFile::read);
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        Mapping read = MappingFile.read("{format: csv, records: {ticket: {fields: {ticket_id: Id}}}}", "own.yml");
        assertEquals("\"", read.quote());
        assertEquals(List.of(), read.nulls());
        assertEquals(Mapping.Precision.SECOND, read.precision());
        assertNull(read.encoding());
        assertNull(read.delimiter());
    }

    @Test
    void aBareTextIsAColumn() {
        Mapping read = MappingFile.read("{format: csv, records: {ticket: {fields: {ticket_id: Id}}}}", "own.yml");
        assertEquals(
                List.of("Id"),
                read.records().get("ticket").fields().get("ticket_id").columns());
    }

    @Test
    void aBuiltInMappingIsFoundByItsName() {
        assertEquals(true, MappingFile.builtIn("zendesk-csv").isPresent());
        assertEquals(Optional.empty(), MappingFile.builtIn("zendesk"));
    }
}
