package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AscendingTest {
    @Test
    void theFirstIsFoundFromWhateverGuess() {
        for (int last = 0; last <= 40; last++) {
            for (int first = 0; first <= last; first++) {
                for (int near = -3; near <= last + 3; near++) {
                    int sought = first;
                    assertEquals(sought, Ascending.firstNear(near, last, i -> i >= sought), near + " of " + last);
                }
            }
        }
    }

    @Test
    void theLastIndexIsTakenToHold() {
        assertEquals(7, Ascending.firstNear(3, 7, i -> false));
    }

    @Test
    void aGuessNextToItAsksThreeTimesAtMost() {
        for (int near = 499_999; near <= 500_001; near++) {
            AtomicInteger asked = new AtomicInteger();
            int found = Ascending.firstNear(near, Integer.MAX_VALUE, i -> {
                asked.incrementAndGet();
                return i >= 500_000;
            });

            assertEquals(500_000, found);
            assertTrue(asked.get() <= 3, near + ": " + asked);
        }
    }

    @Test
    void aGuessFarAwayDoesNotOverflow() {
        assertEquals(Integer.MAX_VALUE - 1, Ascending.firstNear(0, Integer.MAX_VALUE, i -> i >= Integer.MAX_VALUE - 1));
        assertEquals(1, Ascending.firstNear(Integer.MAX_VALUE, Integer.MAX_VALUE, i -> i >= 1));
    }
}
