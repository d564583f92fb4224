package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.MappingFile;
import io.replyledger.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {
    private static final Header HEADER = Header.of(List.of("A", "B"));

    /** The value that a column of a ticket, mapped like this, reads from a row of two cells. */
    private static Object read(String column, String how, Object base, String a, String b) throws Reject {
        return read("ticket", column, how, base, a, b);
    }

    private static Object read(String table, String column, String how, Object base, String a, String b) throws Reject {
        String text = "{format: csv, records: {" + table + ": {fields: {" + column + ": " + how + "}}}}";
        FieldMapping mapping =
                MappingFile.read(text, "own.yml").records().get(table).fields().get(column);
        FieldReader reader = new FieldReader(
                Table.load(table).column(column).orElseThrow(), mapping, HEADER, Set.of("-"), Optional.empty());
        RawRow row = RawRow.of(2, a, b);
        return reader.read(row, ZoneOffset.UTC, base, new Findings());
    }

    @ParameterizedTest
    @CsvSource({"999999.9994, 999999.999", "0.0005, 0.000", "-3, -3.000", "1e3, 1000.000"})
    void aDecimalHasThreePlaces(String text, BigDecimal expected) throws Reject {
        assertEquals(expected, read("csat", "A", null, text, ""));
    }

    @Test
    void aDateIsADayAndMoneyHasTheDigitsOfItsColumn() throws Reject {
        String how = "{column: A, timestamp: [yyyy-MM-dd, yyyy/M/d]}";
        assertEquals(LocalDate.of(2024, 2, 29), read("contract", "end_on", how, null, "2024/2/29", ""));
        Reject reject = assertThrows(Reject.class, () -> read("contract", "end_on", how, null, "2023-02-29", ""));
        assertEquals("not a date like 2025-01-13 or 2025/1/13", reject.getMessage());
        assertEquals(
                new BigDecimal("123456789012.35"), read("contract", "monthly_fee", "A", null, "123456789012.347", ""));
        Reject tooLarge =
                assertThrows(Reject.class, () -> read("contract", "monthly_fee", "A", null, "1234567890123", ""));
        assertEquals("more than 12 digits before the point", tooLarge.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1000000", "999999.9996", "-12345678.5"})
    void aDecimalThatTheColumnCannotHoldIsRefused(String text) {
        Reject reject = assertThrows(Reject.class, () -> read("csat", "A", null, text, ""));
        assertEquals("more than 6 digits before the point", reject.getMessage());
        assertEquals("A", reject.column());
    }

    @ParameterizedTest
    @CsvSource({"csat, 1e999999999", "csat, 1e-999999999", "reopen_count, 1e-999999999", "reopen_count, 1.5"})
    void aNumberOutOfAllMeasureIsRefusedAtOnce(String column, String text) {
        Reject reject = assertThrows(Reject.class, () -> read(column, "A", null, text, ""));
        assertEquals("not a whole number or decimal", reject.getMessage());
    }

    @Test
    void ofSeveralColumnsFirstTakesTheFirstThatIsFilled() throws Reject {
        assertEquals("y", read("team", "{first: [A, B]}", null, "-", "y"));
        assertEquals("x", read("team", "{first: [A, B]}", null, "x", "y"));
        assertEquals("y", read("team", "{column: [Missing, B]}", null, "x", "y"));
    }

    @Test
    void aConditionLeavesTheColumnEmptyElsewhere() throws Reject {
        assertEquals("x", read("team", "{column: A, when: {column: B, in: [yes]}}", null, "x", "yes"));
        assertEquals(null, read("team", "{column: A, when: {column: B, not: [yes]}}", null, "x", "yes"));
    }

    @Test
    void aCaptureTakesItsFirstGroup() throws Reject {
        assertEquals("7", read("team", "{column: A, capture: \"#(\\\\d+)\"}", null, "case #7", ""));
        assertEquals(null, read("team", "{column: A, capture: \"#(\\\\d+)\"}", null, "case 7", ""));
    }

    @Test
    void aTimeMayBeCountedFromAnotherOrMadeOfTwoCells() throws Reject {
        long created = Timestamps.micros(Instant.parse("2024-03-01T00:00:00Z"));
        assertEquals(
                Timestamps.micros(Instant.parse("2024-03-01T00:01:30Z")),
                read("resolved_at", "{column: A, after: created_at, duration: s}", created, "90", ""));
        assertEquals(null, read("resolved_at", "{column: A, after: created_at, duration: s}", null, "90", ""));
        assertEquals(
                Timestamps.micros(Instant.parse("2024-03-01T09:12:58Z")),
                read(
                        "resolved_at",
                        "{column: A, timestamp: yyyy-MM-dd, plus: {column: B, duration: days}}",
                        null,
                        "2024-03-01",
                        "0.38400462962963"));
    }

    @Test
    void aDateWithoutItsTimeOfDayIsNoMidnightAndATimeWithoutItsDateIsNotNothing() {
        String how = "{column: A, timestamp: yyyy-MM-dd, plus: {column: B, duration: 'H:mm:ss'}}";
        Reject noTime = assertThrows(Reject.class, () -> read("resolved_at", how, null, "2024-03-01", ""));
        assertEquals("B: is empty beside a filled A", noTime.column() + ": " + noTime.getMessage());
        Reject noDate = assertThrows(Reject.class, () -> read("resolved_at", how, null, "", "9:00:00"));
        assertEquals("A: is empty beside a filled B", noDate.column() + ": " + noDate.getMessage());
        Reject wrong = assertThrows(Reject.class, () -> read("resolved_at", how, null, "2024-03-01", "25:00:00"));
        assertEquals("B: 25:00:00", wrong.column() + ": " + wrong.value());
    }

    @Test
    void anIdentityIsNeverShown() {
        Reject reject = assertThrows(Reject.class, () -> read("client_id", "A", null, "李\uFFFD", ""));
        assertEquals("***", reject.value());
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE, true",
        "Yes, true",
        "y, true",
        "是, true",
        "1, true",
        "ＮＯ, false",
        "n, false",
        "否, false",
        "0, false"
    })
    void yesAndNoHaveManyWords(String text, boolean expected) throws Reject {
        assertEquals(expected, read("is_probe", "A", null, text, ""));
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        Reject reject = assertThrows(Reject.class, () -> read("is_probe", "A", null, "2", ""));
        assertEquals("neither true nor false", reject.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"3.0, 3", "3, 3", "-3.00, -3", "1234567890123456000, 1234567890123456000"})
    void anIntegerLosesThePointThatDataFramesAppend(String text, String expected) throws Reject {
        assertEquals(expected, read("corrects_id", "{column: A, integer: true}", null, text, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "3.", "T3", "1e3"})
    void whatIsNoIntegerIsRefused(String text) {
        Reject reject =
                assertThrows(Reject.class, () -> read("corrects_id", "{column: A, integer: true}", null, text, ""));
        assertEquals("not a whole number", reject.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.5E+11", "1.38E+10", "1E+12", "4,5E+11"})
    void anIdThatExcelRoundedIsRefused(String text) {
        Reject reject = assertThrows(Reject.class, () -> read("corrects_id", "A", null, text, ""));
        assertEquals(
                "Excel turned this number into " + text + "; format the column as text and export again",
                reject.getMessage());
        Reject client = assertThrows(Reject.class, () -> read("client_id", "A", null, text, ""));
        assertEquals(
                "Excel turned this number into a rounded one; format the column as text and export again",
                client.getMessage());
        assertEquals("***", client.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"E+11", "A4E+11", "4.5E11", "450000000000000000", "1E+"})
    void otherIdsStayAsTheyAre(String text) throws Reject {
        assertEquals(text, read("corrects_id", "A", null, text, ""));
        assertEquals("4.5E+11", read("team", "A", null, "4.5E+11", ""));
    }

    @Test
    void allConditionsOfAListMustHold() throws Reject {
        String how = "{column: A, when: [{column: A, not: [x]}, {column: B, in: [yes]}]}";
        assertEquals("y", read("team", how, null, "y", "yes"));
        assertEquals(null, read("team", how, null, "x", "yes"));
        assertEquals(null, read("team", how, null, "y", "no"));
    }

    @Test
    void anUnknownCodeOfAnIdentityIsNotShown() throws Reject {
        String text = "{format: csv, records: {ticket: {fields: {client_id: {column: A, codes: {x: y}}}}}}";
        FieldMapping mapping = MappingFile.read(text, "own.yml")
                .records()
                .get("ticket")
                .fields()
                .get("client_id");
        Findings findings = new Findings();
        new FieldReader(
                        Table.load("ticket").column("client_id").orElseThrow(),
                        mapping,
                        HEADER,
                        Set.of(),
                        Optional.empty())
                .read(RawRow.of(2, "Li Lei", ""), ZoneOffset.UTC, null, findings);
        assertEquals(Set.of("unknown client_id '***'"), findings.counts().keySet());
    }

    /** The year is that on the clock of the row: in Shanghai 1900 began when it was 1899 in Greenwich. */
    @Test
    void timesOfOtherCenturiesAreRefusedByTheirOwnClock() throws Reject {
        String how = "{column: A, timestamp: usual}";
        assertEquals(-2_208_988_800_000_000L, read("resolved_at", how, null, "1900-01-01 00:00", ""));
        assertEquals(-2_209_017_600_000_000L, read("resolved_at", how, null, "1900-01-01 00:00+08:00", ""));
        assertEquals(7_258_118_400_000_000L, read("resolved_at", how, null, "2199-12-31 16:00-08:00", ""));
        for (String other : List.of("1899-12-31 23:59-08:00", "2200-01-01 00:00+08:00", "0202-03-03 09:00")) {
            Reject reject = assertThrows(Reject.class, () -> read("resolved_at", how, null, other, ""));
            assertEquals("a year that is not between 1900 and 2199", reject.getMessage());
        }
        assertThrows(Reject.class, () -> read("resolved_at", "{column: A, epoch: s}", null, "-2208988801", ""));
    }

    @Test
    void aDateWhereATimeIsExpectedIsRefused() {
        Reject reject = assertThrows(
                Reject.class,
                () -> read("resolved_at", "{column: A, timestamp: 'yyyy/M/d H:mm'}", null, "2025-01-03", ""));
        assertEquals("not a date-time like 2025/1/13 9:05", reject.getMessage());
    }
}
