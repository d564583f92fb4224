package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.ConfigurationFile;
import io.replyledger.spec.IdentifierKind;
import io.replyledger.spec.Mapping;
import io.replyledger.table.RecordType;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms("key".getBytes(StandardCharsets.UTF_8));
    private static final Header HEADER = Header.of(List.of("id", "at", "from", "to", "cc", "room"));
    private static final String PROVIDERS =
            """
            group: {id: g}
            providers:
              - {id: region}
              - {id: north, parent: region, own: {mail_domains: [north.cn, example.com], numbers: ["021-6288*", "400 800 1234"], staff_ids: "N.+"}}
              - {id: south, parent: region, own: {mail_domains: [south.example.com], numbers: ["+86 20 8888*", "8*"], staff_ids: "S.+"}}
              - {id: west}
            sources: [{id: s, files: f, mapping: m, provider: PROVIDER}]
            """;

    private final Findings findings = new Findings();
    private Map<String, Integer> positions;

    private Object[] map(String record, String parties, String fields, String provider, String... cells) throws Reject {
        Mapping mapping = Mappings.read(
                "{format: csv, records: {" + record + ": {parties: " + parties + ", fields: {" + fields + "}}}}",
                "own.yml");
        Configuration configuration =
                ConfigurationFile.read(PROVIDERS.replace("PROVIDER", provider), "replyledger.yml");
        EntryPlan plan = new EntryPlan(
                configuration.sources().get(0).entries().get(0),
                mapping,
                "",
                ClosedLists.load(),
                new Ownership(configuration));
        RecordMapper mapper = new RecordMapper(RecordType.of(record).orElseThrow(), plan, HEADER, PSEUDONYMS);
        positions = mapper.positions();
        RawRow row = RawRow.of(2, cells);
        Speakers speakers = mapper.speakers(row);
        String id = provider.startsWith("{") ? mapper.provider(speakers) : provider;
        return mapper.map(row, id, speakers, ZoneOffset.UTC, findings);
    }

    private Object[] call(String parties, String provider, String from, String to) throws Reject {
        return map(
                "call",
                parties,
                "call_id: id, offered_at: {column: at, timestamp: usual}",
                provider,
                "1",
                "2025-01-03 09:05",
                from,
                to,
                "",
                "");
    }

    private Object[] event(String parties, String provider, String from, String to) throws Reject {
        return map(
                "ticket_event",
                parties,
                "ticket_id: id, at: {column: at, timestamp: usual}, kind: {constant: message}",
                provider,
                "1",
                "2025-01-03 09:05",
                from,
                to,
                "",
                "");
    }

    private Object of(Object[] record, String column) {
        return record[positions.get(column)];
    }

    private static String hash(String party, IdentifierKind kind, String text) {
        return PSEUDONYMS.of(party, new Identifiers("CN").of(text, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "139 1234 5678, 02162880001, in, 13912345678, 021-62880001",
        "021-62880001, +86 139 1234 5678, out, 13912345678, 021-62880001",
        "4008001234, 021-62880001, internal, , 4008001234",
    })
    void aCallIsInOutOrInternalByTheNumbersOfItsProvider(
            String from, String to, String direction, String client, String staff) throws Reject {
        Object[] record = call("{from: from, to: to, kind: phone}", "north", from, to);
        assertEquals(direction, of(record, "direction"));
        assertEquals(client == null ? null : hash("client", IdentifierKind.PHONE, client), of(record, "client_id"));
        assertEquals(hash("staff", IdentifierKind.PHONE, staff), of(record, "staff_id"));
        assertEquals(Map.of(), findings.counts());
    }

    @Test
    void aShortBeginningFitsExtensionsAndNotEveryNumberOfTheCountry() throws Reject {
        assertEquals("in", of(call("{from: from, to: to, kind: phone}", "south", "13912345678", "8001"), "direction"));
        assertEquals(
                "in",
                of(call("{from: from, to: to, kind: phone}", "south", "8613912345678", "020-88880001"), "direction"));
    }

    @ParameterizedTest
    @CsvSource({
        "a@client.org, 'x@gmail.com; Li <li@mail.north.cn>', in",
        "'\"Li, Lei\" <LI@North.CN>', 'a@client.org li@north.cn', out",
        "li@north.cn, 'b@example.com,c@north.cn', internal",
        "li@notnorth.cn, li@north.cn, in",
    })
    void aMailIsToldByItsDomains(String from, String to, String direction) throws Reject {
        assertEquals(direction, of(call("{from: from, to: [to, cc], kind: mail}", "north", from, to), "direction"));
    }

    @Test
    void betweenStrangersThereIsNoDirectionAndItIsCounted() throws Reject {
        assertNull(of(call("{from: from, to: to, kind: mail}", "north", "a@x.org", "b@y.org"), "direction"));
        assertEquals(Map.of("neither in, out nor internal by its parties", 1L), findings.counts());
    }

    @ParameterizedTest
    @CsvSource({
        "li@example.com, a@client.org, north",
        "li@south.example.com, a@client.org, south",
        "a@client.org, 'b@client.org;li@sub.south.example.com', south",
        "li@north.cn, li@south.example.com, north",
        "a@client.org, b@client.org, unassigned"
    })
    void theProviderMayBeThatOfTheFirstOwnParty(String from, String to, String provider) throws Reject {
        Object[] record = call("{from: from, to: to, kind: mail}", "{own: true}", from, to);
        assertEquals(provider, of(record, "provider_id"));
    }

    @Test
    void mailBetweenTwoProvidersIsInternalWhereAllAreAsked() throws Reject {
        assertEquals(
                "internal",
                of(
                        call("{from: from, to: to, kind: mail}", "{own: true}", "li@north.cn", "an@south.example.com"),
                        "direction"));
        assertEquals(
                "out",
                of(call("{from: from, to: to, kind: mail}", "north", "li@north.cn", "an@south.cn"), "direction"));
    }

    @Test
    void aParentWithoutOwnAsksItsBranches() throws Reject {
        assertEquals(
                "in",
                of(
                        call("{from: from, to: to, kind: mail}", "region", "a@client.org", "an@south.example.com"),
                        "direction"));
    }

    @Test
    void withoutOwnAndClientsNothingIsToldAndItIsCounted() throws Reject {
        Object[] record = call("{from: from, to: to, kind: mail}", "west", "a@client.org", "li@north.cn");
        assertNull(of(record, "direction"));
        assertNull(of(record, "client_id"));
        assertEquals(Map.of("own of west declares no mail_domains", 1L), findings.counts());
    }

    @ParameterizedTest
    @CsvSource({
        "west, wmA1, ZhangWei, client",
        "west, ZhangWei, woB2, staff",
        "west, wbBot, wmA1, bot",
        "north, Nina, wmA1, staff",
        "north, Stranger, Nina, client"
    })
    void whoSpeaksIsToldByThePatternsOfClientsAndBots(String provider, String from, String to, String actor)
            throws Reject {
        String parties = "{from: from, to: to, kind: account, clients: \"w[mo].*\", bots: \"wb.*\"}";
        assertEquals(actor, of(event(parties, provider, from, to), "actor"));
        assertEquals(Map.of(), findings.counts());
    }

    @Test
    void whatTheMappingMapsItselfIsNotTouched() throws Reject {
        Object[] record = map(
                "call",
                "{from: from, to: to, kind: phone}",
                "call_id: id, offered_at: {column: at, timestamp: usual}, direction: {constant: internal}, client_id:"
                        + " cc",
                "north",
                "1",
                "2025-01-03",
                "13912345678",
                "021-62880001",
                "C7",
                "");
        assertEquals("internal", of(record, "direction"));
        assertEquals(hash("client", IdentifierKind.ACCOUNT, "C7"), of(record, "client_id"));
        assertEquals(hash("staff", IdentifierKind.PHONE, "021-62880001"), of(record, "staff_id"));
    }

    private Object room(String room, String from, String to) throws Reject {
        Object[] record = map(
                "ticket",
                "{from: from, to: to, kind: account, clients: \"w[mo].*\"}",
                "ticket_id: {first: [room], or_parties: true}, created_at: {column: at, timestamp: usual}",
                "west",
                "1",
                "2025-01-03",
                from,
                to,
                "",
                room);
        return of(record, "ticket_id");
    }

    @Test
    void bothDirectionsOfAChatWithoutARoomShareOneId() throws Reject {
        assertEquals("R1", room("R1", "wmA", "Zhang"));
        assertEquals(room("", "wmA", "Zhang"), room("", "Zhang", "wmA"));
        assertNotEquals(room("", "wmA", "Zhang"), room("", "wmB", "Zhang"));
        assertEquals(32, ((String) room("", "wmA", "Zhang")).length());
        assertThrows(Reject.class, () -> room("", "wmA", ""));
    }

    @Test
    void aPartyThatExcelRoundedIsRefusedAndNotShown() {
        Reject reject = assertThrows(
                Reject.class, () -> call("{from: from, to: to, kind: phone}", "north", "1.38E+10", "021-62880001"));
        assertEquals("from", reject.column());
        assertEquals("***", reject.value());
        assertEquals(
                "Excel turned this number into a rounded one; format the column as text and export again",
                reject.getMessage());
    }

    @Test
    void aColumnOfPartiesIsShownByNoOtherField() {
        Reject reject = assertThrows(
                Reject.class,
                () -> map(
                        "call",
                        "{from: from, to: to, kind: phone}",
                        "call_id: id, offered_at: {column: from, timestamp: usual}",
                        "north",
                        "1",
                        "",
                        "13912345678",
                        "021-62880001",
                        "",
                        ""));
        assertEquals("***", reject.value());
    }

    @Test
    void staffIsInClearOnlyWhenAsked() {
        Identifier staff = new Identifiers("CN").of("li@north.cn", null);
        assertEquals("li@north.cn", PSEUDONYMS.keepingStaff().of("staff", staff));
        assertEquals(PSEUDONYMS.of("client", staff), PSEUDONYMS.keepingStaff().of("client", staff));
        assertNotEquals(PSEUDONYMS.settings(), PSEUDONYMS.keepingStaff().settings());
        assertEquals(PSEUDONYMS.keyCheck(), PSEUDONYMS.keepingStaff().keyCheck());
    }
}
