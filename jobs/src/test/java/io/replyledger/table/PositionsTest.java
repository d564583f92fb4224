package io.replyledger.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 300})
    void everyNameHasItsPositionWhicheverObjectAsks(int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(i -> "column_" + i).toList();
        Positions positions = new Positions(names);
        for (int i = 0; i < count; i++) {
            String other = "column_" + i;
            assertEquals(i, positions.at(other));
            assertEquals(i, positions.at(other.intern()));
            assertEquals(i, positions.get(other));
        }
        assertEquals(names, List.copyOf(positions.keySet()));
    }

    @Test
    void otherNamesHaveNone() {
        Positions positions = Positions.of(List.of("id", "created_at"));
        IntStream.range(0, 1_000).forEach(i -> assertEquals(-1, positions.at("other_" + i)));
        assertEquals(-1, positions.at("Id"));
        assertNull(positions.get("created"));
        assertFalse(positions.containsKey(""));
    }
}
