package io.replyledger.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.replyledger.stats.Distribution;
import io.replyledger.table.Kept;
import io.replyledger.table.Table;
import org.junit.jupiter.api.Test;

/** A kept part comes back from its row, and its sketch from a row whose distribution was not read. */
class KeptRowsTest {
    private static final Distribution THREE =
            Distribution.of(new long[] {0, 300}, new long[] {1, 1}, new long[] {0, 1});

    private static KeptKey key(String kind) {
        return new KeptKey(
                kind,
                "ticket",
                "east",
                "2025-01",
                "mail",
                "all",
                "first_response",
                "calendar",
                "created",
                "desk",
                "",
                "");
    }

    private static final KeptPart PART =
            new KeptPart(THREE, "created", "second", 4, 5, 6, 7, 0, false, 0, null, 1_700_000_000L);

    private static Object[] withoutDistribution(Object[] row) {
        Object[] read = row.clone();
        read[Table.load(Kept.TABLE).positions().get(Kept.DISTRIBUTION)] = null;
        return read;
    }

    @Test
    void aPartComesBackWhateverItIs() {
        for (String kind : new String[] {KeptKey.MEASURE, KeptKey.OPEN, KeptKey.DIFFERENCE}) {
            Object[] row = KeptRows.values(key(kind), PART);
            assertEquals(Table.load(Kept.TABLE).columns().size(), row.length);
            assertEquals(key(kind), KeptRows.part(row)._1());
            assertEquals(PART, KeptRows.part(row)._2().part());
        }
    }

    @Test
    void aSketchTellsWhatThePartDoes() {
        KeptSketch sketch = KeptRows.sketch(withoutDistribution(KeptRows.values(key(KeptKey.MEASURE), PART)));
        assertEquals(3, sketch.measurements());
        assertEquals(PART.records(), sketch.records());
        assertNull(sketch.lookedAt());
        assertArrayEquals(ContentSum.digest(key(KeptKey.MEASURE), PackedPart.of(PART)), sketch.digest());
        assertArrayEquals(
                KeptSketch.of(key(KeptKey.MEASURE), PackedPart.of(PART)).digest(), sketch.digest());
    }

    @Test
    void whatIsOpenOrComparedIsReadWithItsDistribution() {
        for (String kind : new String[] {KeptKey.OPEN, KeptKey.DIFFERENCE}) {
            KeptSketch sketch = KeptRows.sketch(withoutDistribution(KeptRows.values(key(kind), PART)));
            assertEquals(PART, sketch.part().part());
            assertEquals(PART.records(), sketch.records());
            assertNull(sketch.digest());
        }
    }
}
