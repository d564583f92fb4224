package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.XxHash64;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class RecordPlacesTest {

    /** What the columns of a query are hashed to. */
    private static long hash(String... texts) {
        var columns = java.util.Arrays.stream(texts)
                .map(t -> (org.apache.spark.sql.catalyst.expressions.Expression) Literal.create(
                        org.apache.spark.unsafe.types.UTF8String.fromString(t),
                        org.apache.spark.sql.types.DataTypes.StringType))
                .toList();
        return (long) new XxHash64(CollectionConverters.asScala(columns).toSeq(), 42L).eval(null);
    }

    @Test
    void hashesAreThoseOfQueries() {
        assertArrayEquals(
                new Object[] {"ticket", hash("desk", "工单-1"), 202503},
                new RecordPlaces(RecordType.TICKET).of("desk", "工单-1", "2025-03"));
    }

    @Test
    void anIdOfSeveralColumnsIsThatOfQueries() {
        Map<String, Integer> line = Table.load("invoice_line").positions();
        Object[] row = new Object[line.size()];
        row[line.get("invoice_id")] = "F1";
        row[line.get("line_id")] = "2";

        int[] id =
                RecordType.INVOICE_LINE.recordId().stream().mapToInt(line::get).toArray();

        String text = RecordId.text(row, id);

        assertEquals(hash("books", "2:F12"), new RecordPlaces(RecordType.INVOICE_LINE).of("books", text, "none")[1]);
    }

    @Test
    void theSamePlaceIsToldOnce() {
        RecordPlaces places = new RecordPlaces(RecordType.TICKET);

        places.of("desk", "1", "2025-03");

        assertNull(places.of("desk", "1", "2025-03"));
        assertEquals(0, places.of("desk", "1", "none")[2]);
    }

    @Test
    void foldersAreReadAsTheyWereWritten() {
        assertEquals("2025-03", RecordPlaces.month(202503));
        assertEquals("none", RecordPlaces.month(0));
    }
}
