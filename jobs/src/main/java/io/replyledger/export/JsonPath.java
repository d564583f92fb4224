package io.replyledger.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds values by paths such as {@code ticket.via.channel}; a name may hold dots itself, a number picks an element. */
final class JsonPath {
    /** What a path that does not occur leads to. */
    static final Object MISSING = new Object();

    private JsonPath() {}

    static Object at(Object value, String path) {
        if (value instanceof Map<?, ?> object) {
            return in(object, path);
        }
        return value instanceof List<?> array ? in(array, path) : MISSING;
    }

    private static Object in(Map<?, ?> object, String path) {
        if (object.containsKey(path)) {
            return object.get(path);
        }
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            String name = path.substring(0, dot);
            if (object.containsKey(name)) {
                return at(object.get(name), path.substring(dot + 1));
            }
        }
        return MISSING;
    }

    private static Object in(List<?> array, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        boolean isIndex = !name.isEmpty() && name.length() < 6 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isIndex || Integer.parseInt(name) >= array.size()) {
            return MISSING;
        }
        Object element = array.get(Integer.parseInt(name));
        return dot < 0 ? element : at(element, path.substring(dot + 1));
    }

    /** The cell that a value makes: elements of an array joined by semicolons; an object is no value of a cell. */
    static String text(Object value) {
        if (value == null || value == MISSING) {
            return "";
        }
        if (value instanceof List<?> array) {
            return array.stream().map(JsonPath::text).collect(Collectors.joining(";"));
        }
        return value instanceof Map ? "{object}" : value.toString().strip();
    }
}
