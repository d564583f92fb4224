package io.replyledger.change;

import java.util.List;

/**
 * A row that moved, for all that say the same.
 *
 * @param row the row
 * @param repeats how many rows more, its roll-ups and channels, have the same cells
 * @param causes one line a cause
 */
public record Figure(MovedRow row, int repeats, List<String> causes) {}
