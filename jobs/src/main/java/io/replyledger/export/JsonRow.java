package io.replyledger.export;

import java.util.List;

/**
 * An object, or an element of an array in it, whose cells are found by paths; those with a leading slash begin at the object.
 *
 * @param number line where the object begins
 * @param columns the paths
 * @param each the array, empty for the object itself
 * @param value the object or element
 * @param top the object
 */
record JsonRow(long number, List<String> columns, List<String> each, Object value, Object top) implements RawRow {
    @Override
    public int size() {
        return columns.size();
    }

    private Object at(int position) {
        String path = columns.get(position);
        return path.startsWith("/") ? JsonPath.at(top, path.substring(1)) : JsonPath.at(value, path);
    }

    @Override
    public boolean has(int position) {
        return at(position) != JsonPath.MISSING;
    }

    @Override
    public String cell(int position) {
        return position < columns.size() ? WholeCharacters.of(JsonPath.text(at(position))) : "";
    }

    /** Never: an object without any of the paths is a row, and what it lacks is said. */
    @Override
    public boolean isBlank() {
        return false;
    }
}
