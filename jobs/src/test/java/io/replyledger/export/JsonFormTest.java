package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFormTest {
    private static final String TICKETS =
            """
            format: ndjson
            records:
              ticket:
                fields:
                  ticket_id: {column: [ticket.id, id]}
                  created_at: {column: [ticket.created_at, created_at]}
                  channel: {column: [ticket.via.channel, via.channel], optional: true}
                  team: {column: tags, optional: true}
            """;
    private static final String EVENTS =
            """
            format: ndjson
            records:
              ticket_event:
                each: [ticket.comments, comments]
                fields: {ticket_id: /id, at: created_at, kind: {constant: message}, is_public: public}
            """;

    @TempDir
    Path folder;

    private Delivered json(String text, String mapping) throws IOException {
        return Delivered.of(folder, "export.json", text, mapping);
    }

    @Test
    void everyLineIsAnObject() throws IOException, Refusal {
        Delivered file = json(
                """
                {"ticket":{"id":12345678901234567890,"created_at":"2025-01-03T09:05:00Z","via":{"channel":"mail"}},"tags":["a","b"]}

                {"id":1.50,"created_at":null,"via.channel":true,"tags":[]}
                """,
                TICKETS);
        assertEquals("JSON lines, encoding UTF-8", file.detected());
        assertEquals(
                List.of("1:12345678901234567890||2025-01-03T09:05:00Z||mail||a;b", "3:|1.50||||true|"), file.rows());
    }

    @Test
    void aBrokenLineIsOneFault() throws IOException, Refusal {
        List<String> rows = json("{\"id\":1,\"created_at\":2}\n{\"id\":\n[1]\n{\"id\":3,\"created_at\":4}\n", TICKETS)
                .rows();
        assertEquals(4, rows.size());
        assertTrue(rows.get(1).startsWith("2:not JSON: "), rows.get(1));
        assertEquals("3:not a JSON object", rows.get(2));
        assertEquals("4:|3||4|||", rows.get(3));
    }

    @Test
    void objectsMayStandInAnArrayOrOneAfterTheOther() throws IOException, Refusal {
        String objects = "{\n \"id\": 1,\n \"created_at\": 2\n}%s\n{\n \"id\": 3, \"created_at\": 4\n}";
        Delivered array = json("[\n" + objects.replace("%s", ",") + "]", TICKETS);
        assertEquals("JSON objects, encoding UTF-8", array.detected());
        assertEquals(List.of("2:|1||2|||", "6:|3||4|||"), array.rows());
        Delivered bare = json(objects.replace("%s", ""), TICKETS);
        assertEquals(List.of("1:|1||2|||", "5:|3||4|||"), bare.rows());
        assertEquals(List.of(), json("[]", TICKETS).rows());
        assertEquals(List.of(), json("", TICKETS).rows());
    }

    @Test
    void elementsOfAnArrayAreRows() throws IOException, Refusal {
        Delivered file = json(
                """
                {"id":7,"comments":[{"created_at":"a","public":true},{"created_at":"b","public":false}]}
                {"id":8,"comments":[]}
                {"id":9}
                """,
                EVENTS);
        assertEquals(List.of("1:7|a|true", "1:7|b|false"), file.rows());
        assertEquals(3, file.form("").offered().size());
    }

    @Test
    void onlyPathsThatOccurAreOffered() throws IOException, Refusal {
        Header offered = json("{\"id\":1}\n{\"id\":2,\"via\":{\"channel\":\"web\"}}\n", TICKETS)
                .form("")
                .offered();
        assertTrue(offered.position("id").isPresent());
        assertTrue(offered.position("via.channel").isPresent());
        assertTrue(offered.position("created_at").isEmpty());
    }

    @Test
    void limitsEndWhatIsMadeToHurt() throws IOException, Refusal {
        String deep = "{\"id\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        String number = "{\"id\":" + "9".repeat(5_000) + "}";
        List<String> rows =
                json("{\"id\":1}\n" + deep + "\n" + number + "\n", TICKETS).rows();
        assertEquals("1:|1|||||", rows.get(0));
        String limits = "not JSON: beyond 200 levels, texts of 20 M characters or numbers of 1,000 digits";
        assertEquals(List.of("2:" + limits, "3:" + limits), rows.subList(1, 3));
    }

    @Test
    void whatIsNoJsonIsRefused() throws IOException {
        assertEquals(
                "is not JSON: it begins with neither { nor [ (read as UTF-8)",
                json("id,created\n1,2\n", TICKETS).refusal());
        assertEquals(
                "cannot be read: line 2 is not JSON: it breaks off",
                json("[{\"id\":1},\n{\"id\"", TICKETS).refusal());
        assertEquals(
                "cannot be read: line 2 is not JSON: it goes wrong at character 7",
                json("[{\"id\":1},\n{\"id\" 2}]", TICKETS).refusal());
    }
}
