package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.export.Header;
import io.replyledger.spec.InvalidFile;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingCheckTest {
    static final Mapping MAPPING = MappingFile.read(
            """
            format: csv
            records:
              ticket:
                rows: {column: Kind, in: [ticket]}
                fields:
                  ticket_id: [Id, Number]
                  created_at: {column: Day, timestamp: yyyy-MM-dd, plus: {column: Time, duration: "H:mm"}}
                  team: {column: Group, optional: true}
                  staff_id: {column: Agent, when: {column: Role, in: [staff]}}
                  csat_min: {constant: "0"}
            """
                    .replace("[Id, Number]", "{column: [Id, Number]}"),
            "own.yml");

    @TestFactory
    List<DynamicTest> aMappingThatTheTablesDoNotKnowIsRefusedWithOneLine() throws IOException {
        return InvalidFile.tests("fields-", Mappings::read);
    }

    @TestFactory
    List<DynamicTest> anExpressionThatIsNoneOrSeesMoreThanItsRowIsRefusedWithOneLine() throws IOException {
        return InvalidFile.tests("sql-", Mappings::read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma.yml", "semicolon.yml"})
    void theMappingsOfRealExportsPass(String name) throws IOException {
        Path path = Path.of("jobs/src/test/resources/real/phonenow", name);
        String text = Files.readString(path);
        assertDoesNotThrow(() -> Mappings.read(text, name));
    }

    @Test
    void aFileOfAnotherKindHasNoneOfTheColumns() {
        assertEquals(false, MappingCheck.anyFound(MAPPING, Header.of(List.of("Subject"))));
        assertEquals(true, MappingCheck.anyFound(MAPPING, Header.of(List.of("ｉｄ"))));
    }
}
