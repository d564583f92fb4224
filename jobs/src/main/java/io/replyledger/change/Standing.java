package io.replyledger.change;

import java.util.List;

/**
 * How a record counts in figures.
 *
 * @param place where
 * @param readings what was seen of it
 */
record Standing(Place place, List<Reading> readings) {
    boolean isOpen() {
        return readings.stream().anyMatch(Reading::isOpen);
    }
}
