package io.replyledger.table;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the columns of a row stand, by name, in their order. Asked several times for every row, so each name has a place of
 * its own, which a multiplier gives under which no two of them meet.
 */
public final class Positions extends AbstractMap<String, Integer> {
    private static final int PLACES_A_NAME = 4;
    private static final int MOST_TRIED = 10_000;

    /** There are as many as tables, of which most are asked for at every turn. */
    private static final Map<List<String>, Positions> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Integer> inOrder = new LinkedHashMap<>();
    /** Where constants stand for columns they are these very objects. */
    private String[] names;

    private int[] positions;
    private int multiplier = 0x9E3779B1;
    private int shift;

    /** Of the columns of a declared table; made once. */
    public static Positions of(List<String> columns) {
        return KNOWN.computeIfAbsent(List.copyOf(columns), Positions::new);
    }

    /** Of these columns, each name once. */
    public Positions(List<String> columns) {
        for (String column : columns) {
            inOrder.put(column, inOrder.size());
        }
        shift = Integer.numberOfLeadingZeros(PLACES_A_NAME * Math.max(1, columns.size()));
        for (int tried = 1; !isSpread(); tried++) {
            multiplier += 2;
            // Two names of one hash never part.
            if (tried % MOST_TRIED == 0) {
                throw new IllegalArgumentException("names that cannot be told apart: " + columns);
            }
        }
    }

    private boolean isSpread() {
        names = new String[1 << (Integer.SIZE - shift)];
        positions = new int[names.length];
        for (Map.Entry<String, Integer> column : inOrder.entrySet()) {
            int place = place(column.getKey());
            if (names[place] != null) {
                return false;
            }
            names[place] = column.getKey().intern();
            positions[place] = column.getValue();
        }
        return true;
    }

    private int place(String name) {
        return (name.hashCode() * multiplier) >>> shift;
    }

    /** The position of a name, negative for another name. */
    // The same object is an equal text; whatever else is goes the longer way.
    @SuppressWarnings("ReferenceEquality")
    public int at(String name) {
        int place = place(name);
        return name == names[place] ? positions[place] : atEqual(name, place);
    }

    private int atEqual(String name, int place) {
        return name.equals(names[place]) ? positions[place] : -1;
    }

    /** The position, null for another name. */
    @Override
    public Integer get(Object name) {
        int position = at((String) name);
        return position < 0 ? null : (Integer) position;
    }

    @Override
    public boolean containsKey(Object name) {
        return at((String) name) >= 0;
    }

    @Override
    public Set<Entry<String, Integer>> entrySet() {
        return Collections.unmodifiableMap(inOrder).entrySet();
    }
}
