package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the rows of a criterion give, by segment; without segments all stand under the empty name. Pools add, so months
 * make windows and branches make groups.
 *
 * @param cells by segment
 */
public record Pool(NavigableMap<String, Cell> cells) implements Serializable {
    static final Pool EMPTY = new Pool(new TreeMap<>());

    /** Of a single segment. */
    public static Pool of(String segment, Cell cell) {
        NavigableMap<String, Cell> cells = new TreeMap<>();
        cells.put(segment, cell);
        return new Pool(cells);
    }

    /** All together; of each segment at once, so that no distribution is copied often. */
    static Pool sum(Collection<Pool> pools) {
        if (pools.size() == 1) {
            return pools.iterator().next();
        }
        Map<String, List<Cell>> segments = new TreeMap<>();
        pools.forEach(
                p -> p.cells().forEach((segment, cell) -> segments.computeIfAbsent(segment, s -> new ArrayList<>())
                        .add(cell)));
        NavigableMap<String, Cell> sum = new TreeMap<>();
        segments.forEach((segment, cells) -> sum.put(segment, Cell.sum(cells)));
        return new Pool(sum);
    }

    /** The same with segments that are told apart from those of other providers. */
    Pool apart(String provider) {
        NavigableMap<String, Cell> own = new TreeMap<>();
        cells.forEach((segment, cell) -> own.put(segment + " " + provider, cell));
        return new Pool(own);
    }

    /** All segments as one. */
    Cell whole() {
        return Cell.sum(cells.values());
    }
}
