package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.export.Header;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.MappingFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingColumnsTest {
    private static final Mapping MAPPING = MappingCheckTest.MAPPING;

    @Test
    void aHeaderWithEveryColumnLacksNone() {
        Header header = Header.of(List.of("kind", "NUMBER", "Day", "Time", "Agent", "Role"));
        assertEquals(List.of(), MissingColumns.of(MAPPING, header));
    }

    @Test
    void missingColumnsAreNamedWithTheFieldThatReadsThem() {
        assertEquals(
                List.of(
                        "'Kind' (ticket.rows)",
                        "'Id' or 'Number' (ticket.ticket_id)",
                        "'Day' (ticket.created_at)",
                        "'Time' (ticket.created_at.plus)",
                        "'Agent' (ticket.staff_id)",
                        "'Role' (ticket.staff_id.when)"),
                MissingColumns.of(MAPPING, Header.of(List.of("Subject"))));
    }

    @Test
    void aColumnThatMayBeMeantIsNamed() {
        Header header = Header.of(List.of("Kind", "Numbers", "Days", "Time", "Agents name", "Role", "Subject"));
        assertEquals(
                List.of(
                        "'Id' or 'Number' (ticket.ticket_id; is it 'numbers'?)",
                        "'Day' (ticket.created_at; is it 'days'?)",
                        "'Agent' (ticket.staff_id; is it 'agents name'?)"),
                MissingColumns.of(MAPPING, header));
    }

    @Test
    void chineseNamesAreNearWhenHalfOfTheirCharactersAreTheSame() {
        Mapping mapping = MappingFile.read(
                "{format: csv, records: {ticket: {fields: {ticket_id: 单号, created_at: {column: 创建时间, timestamp: usual},"
                        + " team: {column: 班组}}}}}",
                "own.yml");
        assertEquals(
                List.of(
                        "'单号' (ticket.ticket_id; is it '工单号'?)",
                        "'创建时间' (ticket.created_at; is it '创建日期'?)",
                        "'班组' (ticket.team)"),
                MissingColumns.of(mapping, Header.of(List.of("工单号", "创建日期", "客户", "备注", "处理人"))));
    }

    /** What stands in the first row of a file without a header may be anything, and of any length. */
    @Test
    void longTextsAreNoNamesAndMakeNoLongLine() {
        String longName = "name ".repeat(200);
        Mapping mapping = MappingFile.read(
                "{format: csv, records: {ticket: {fields: {ticket_id: '" + longName
                        + "', team: {column: [a1, b2, c3, d4, e5]}}}}}",
                "own.yml");
        List<String> missing = MissingColumns.of(mapping, Header.of(List.of(longName + "x", "other")));
        assertEquals("'a1' or 'b2' or 'c3' or 2 more (ticket.team)", missing.get(1));
        assertTrue(missing.get(0).length() < 100, missing.get(0));
    }
}
