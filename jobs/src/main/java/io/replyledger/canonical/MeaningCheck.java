package io.replyledger.canonical;

import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.UserMistake;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that a mapping gives a column only values of its closed list. */
final class MeaningCheck {
    private MeaningCheck() {}

    /**
     * Checks constant, codes and otherwise; an empty text means nothing and fits every list.
     *
     * @throws UserMistake for the first value that is not in the list
     */
    static void check(FieldMapping field, Optional<List<String>> closed, String file, String key) {
        if (closed.isEmpty()) {
            return;
        }
        require(field.constant(), closed.get(), file, key + ".constant");
        require(field.otherwise(), closed.get(), file, key + ".otherwise");
        if (field.codes() != null) {
            for (Map.Entry<String, String> code : field.codes().entrySet()) {
                require(code.getValue(), closed.get(), file, key + ".codes." + code.getKey());
            }
        }
    }

    private static void require(String value, List<String> closed, String file, String key) {
        if (value != null && !value.isEmpty() && !closed.contains(value)) {
            throw UserMistake.in(file, key, "'" + value + "' is none of " + String.join(", ", closed));
        }
    }
}
