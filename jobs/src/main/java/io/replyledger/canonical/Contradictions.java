package io.replyledger.canonical;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.replyledger.spec.SchemaFile;
import io.replyledger.spec.YamlFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds rows that contradict themselves, by {@code schemas/tables/contradictions.yml}; they stay as they are. */
final class Contradictions {
    private static final String PATH = "tables/contradictions.yml";
    private static final Known KNOWN = YamlFile.bind(SchemaFile.text(PATH).orElseThrow(), PATH, Known.class);

    private final List<Check> checks = new ArrayList<>();

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Known(
            Map<String, List<String>> order, Map<String, List<Need>> needed, Map<String, List<String>> notNegative) {}

    record Need(String column, String value, String needs) {}

    /** Says in words what is wrong with a record; null where nothing is. */
    private interface Check {
        String fault(Object[] record);
    }

    /** Those of a table, by the positions of its columns. */
    Contradictions(String table, Map<String, Integer> positions) {
        List<String> order = KNOWN.order().getOrDefault(table, List.of());
        for (int later = 1; later < order.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                checks.add(order(order.get(earlier), order.get(later), positions));
            }
        }
        KNOWN.needed().getOrDefault(table, List.of()).forEach(n -> checks.add(needed(n, positions)));
        KNOWN.notNegative().getOrDefault(table, List.of()).forEach(c -> checks.add(notNegative(c, positions)));
    }

    @SuppressWarnings("unchecked")
    private static Check order(String earlier, String later, Map<String, Integer> positions) {
        int first = positions.get(earlier);
        int second = positions.get(later);
        String fault = later + " before " + earlier;
        return record -> {
            boolean isTold = record[first] != null && record[second] != null;
            return isTold && ((Comparable<Object>) record[second]).compareTo(record[first]) < 0 ? fault : null;
        };
    }

    private static Check needed(Need need, Map<String, Integer> positions) {
        int column = positions.get(need.column());
        int needs = positions.get(need.needs());
        String fault = Objects.requireNonNullElse(need.value(), need.column()) + " without " + need.needs();
        return record -> {
            boolean isSaid =
                    need.value() == null ? record[column] != null : need.value().equals(record[column]);
            return isSaid && record[needs] == null ? fault : null;
        };
    }

    private static Check notNegative(String column, Map<String, Integer> positions) {
        int position = positions.get(column);
        String fault = column + " below 0";
        return record -> record[position] instanceof Number number && isNegative(number) ? fault : null;
    }

    private static boolean isNegative(Number number) {
        return number instanceof BigDecimal decimal ? decimal.signum() < 0 : number.longValue() < 0;
    }

    /** Counts what a record says against itself. */
    void find(Object[] record, Findings findings) {
        for (Check check : checks) {
            String fault = check.fault(record);
            if (fault != null) {
                findings.add(fault);
            }
        }
    }
}
