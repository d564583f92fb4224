package io.replyledger.export;

import java.io.UncheckedIOException;
import java.util.List;

/** Finds the header of a table: the row that holds the columns that the mapping must have, below any titles. */
final class HeaderSearch {
    /** Rows that may stand above a header. */
    static final int TITLE_ROWS = 20;

    private final Wanted wanted;
    private Found best;

    private HeaderSearch(Wanted wanted) {
        this.wanted = wanted;
    }

    /**
     * A row that may be the header.
     *
     * @param header its columns
     * @param titles rows above it, blank ones apart
     * @param isComplete it holds all that is required
     * @param columns mapped columns in it
     */
    record Found(Header header, int titles, boolean isComplete, int columns) {
        boolean isBetterThan(Found other) {
            if (other == null || isComplete != other.isComplete) {
                return other == null || isComplete;
            }
            return columns > other.columns;
        }
    }

    /** The best row; the first one where no row holds a mapped column; null for a file without rows. */
    static Found in(Rows rows, Wanted wanted) {
        HeaderSearch search = new HeaderSearch(wanted);
        try {
            for (int titles = 0; titles <= TITLE_ROWS && rows.hasNext(); titles++) {
                search.look(rows.next().cells(), titles);
            }
        } catch (UncheckedIOException e) {
            // What can be read so far decides; the rows themselves are refused when they are read.
            if (search.best == null) {
                throw e;
            }
        }
        return search.best;
    }

    private void look(List<String> cells, int titles) {
        Header header = Header.of(cells);
        Found found = new Found(header, titles, wanted.isMetBy(header), wanted.in(header));
        if (found.isBetterThan(best)) {
            best = found;
        }
    }
}
