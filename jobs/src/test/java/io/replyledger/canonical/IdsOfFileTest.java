package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsOfFileTest {

    private static IdsOfFile seen(String... sourcesAndIds) {
        IdsOfFile ids = new IdsOfFile();
        for (String one : sourcesAndIds) {
            String[] parts = one.split("/", -1);
            ids.see(parts[0], parts[1]);
        }
        return ids;
    }

    @Test
    void aFileWithoutRecordsIsInOrder() {
        assertTrue(seen().areAscending());
        assertEquals(List.of(), seen().ranges());
    }

    @Test
    void sourcesAndTheirIdsAscend() {
        IdsOfFile ids = seen("a/T7", "a/T8", "b/T1", "b/T3");

        assertTrue(ids.areAscending());
        assertEquals(List.of(new IdRange("a", "T7", "T8"), new IdRange("b", "T1", "T3")), ids.ranges());
    }

    @ParameterizedTest
    @CsvSource({"a/T2 a/T1", "a/T1 a/T1", "b/T1 a/T2", "a/T1 b/T1 a/T2", "a/T9 a/T10"})
    void whatFallsOrComesTwiceIsNotInOrder(String rows) {
        assertFalse(seen(rows.split(" ", -1)).areAscending());
    }

    @Test
    void theRangeHoldsWhateverTheOrder() {
        IdsOfFile ids = seen("a/T5", "a/T2", "a/T2", "b/T1", "a/T9", "a/T3");

        assertEquals(List.of(new IdRange("a", "T2", "T9"), new IdRange("b", "T1", "T1")), ids.ranges());
    }

    /** As Spark sorts them: characters beyond the first plane come behind all others. */
    @Test
    void idsAreComparedByTheirBytes() {
        assertTrue(seen("a/\uFF21", "a/\uD83D\uDE00").areAscending());
    }

    @ParameterizedTest
    @CsvSource({
        "a T1 T3, a T3 T5, true",
        "a T1 T3, a T4 T5, false",
        "a T4 T5, a T1 T3, false",
        "a T1 T9, a T4 T5, true",
        "a T1 T9, b T4 T5, false",
    })
    void rangesMeetWhereARecordMayLieInBoth(String one, String other, boolean expected) {
        String[] a = one.split(" ", -1);
        String[] b = other.split(" ", -1);

        assertEquals(expected, new IdRange(a[0], a[1], a[2]).meets(new IdRange(b[0], b[1], b[2])));
    }
}
