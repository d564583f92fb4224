package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.Column;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a column can hold what its mapping itself gives it, which would else be the same reject in every row. */
final class FixedValueCheck {
    private static final Header NO_COLUMNS = Header.of(List.of());
    private static final Long SOME_TIME = 0L;

    private FixedValueCheck() {}

    /**
     * Checks constant, codes and otherwise; an empty text means nothing and fits every column.
     *
     * @throws UserMistake for the first value that is no such value
     */
    static void check(Column column, FieldMapping field, String file, String key) {
        // A constant beside codes is the text that they tell the meaning of.
        if (field.codes() == null) {
            require(column, field, field.constant(), file, key + ".constant");
        }
        require(column, field, field.otherwise(), file, key + ".otherwise");
        if (field.codes() != null) {
            for (Map.Entry<String, String> code : field.codes().entrySet()) {
                require(column, field, code.getValue(), file, key + ".codes." + code.getKey());
            }
        }
    }

    private static void require(Column column, FieldMapping field, String value, String file, String key) {
        if (value == null) {
            return;
        }
        FieldReader reader = new FieldReader(column, field.always(value), NO_COLUMNS, Set.of(), Optional.empty());
        try {
            Object unused = reader.read(RawRow.of(1), ZoneOffset.UTC, SOME_TIME, new Findings());
        } catch (Reject e) {
            throw UserMistake.in(file, key, "'" + value + "' cannot stand in " + column.name() + ": " + e.getMessage());
        }
    }
}
