package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Parties;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a mapping against the tables, and says which columns of an export it reads. */
final class MappingCheck {
    private static final Set<String> GIVEN = Set.of(
            Records.PROVIDER_ID,
            Records.SOURCE,
            Records.SOURCE_FILE,
            Records.SOURCE_ROW,
            Records.EXPORTED_AT,
            Records.ROW_HASH);

    private MappingCheck() {}

    /** True for a column that reading or folding fills in itself, which no mapping may name. */
    static boolean isGiven(Column column) {
        return GIVEN.contains(column.name()) || column.isDerived();
    }

    /**
     * Checks record types, fields, types and required columns.
     *
     * @throws UserMistake for the first that does not fit
     */
    static void againstTables(Mapping mapping, String file) {
        for (Map.Entry<String, Mapping.RecordMapping> record : mapping.records().entrySet()) {
            String key = "records." + record.getKey();
            RecordType type = RecordType.of(record.getKey())
                    .orElseThrow(() -> UserMistake.in(file, key, "no such record type; known: " + types()));
            checkFields(record.getValue(), Table.load(type.table()), file, key + ".fields");
        }
    }

    private static String types() {
        return String.join(
                ", ",
                java.util.Arrays.stream(RecordType.values())
                        .map(RecordType::table)
                        .toList());
    }

    private static void checkFields(Mapping.RecordMapping record, Table table, String file, String key) {
        Map<String, FieldMapping> fields = record.fields();
        for (Map.Entry<String, FieldMapping> field : fields.entrySet()) {
            String fieldKey = key + "." + field.getKey();
            Column column = table.column(field.getKey())
                    .filter(c -> !isGiven(c))
                    .orElseThrow(() -> UserMistake.in(
                            file, fieldKey, "no such column of " + table.name() + "; known: " + known(table)));
            checkType(column, field.getValue(), file, fieldKey);
            HidingCheck.check(column, field.getValue(), file, fieldKey);
            checkAfter(field.getValue(), fields, table, file, fieldKey);
            MeaningCheck.check(field.getValue(), ClosedLists.load().of(table.name(), column.name()), file, fieldKey);
            TimePatternCheck.check(field.getValue(), file, fieldKey);
            if (column.type() == ColumnType.DATE) {
                TimePatternCheck.checkDate(field.getValue(), file, fieldKey);
            }
            FixedValueCheck.check(column, field.getValue(), file, fieldKey);
        }
        for (Column column : table.columns()) {
            boolean isFilled = record.parties() != null && Parties.FILLED.contains(column.name());
            boolean isOwn = column.isRequired() && !isGiven(column);
            if (isOwn
                    && !isFilled
                    && !column.name().equals(TicketEvents.EVENT_ID)
                    && !fields.containsKey(column.name())) {
                throw UserMistake.in(
                        file, key + "." + column.name(), "is missing; every " + table.name() + " needs it");
            }
        }
    }

    private static void checkType(Column column, FieldMapping field, String file, String key) {
        boolean hasTime = field.timestamp() != null || field.epoch() != null || field.after() != null;
        if (column.type() == ColumnType.TIMESTAMP && !hasTime) {
            throw UserMistake.in(
                    file, key, "is a time; give timestamp with a pattern, epoch, or after with a duration");
        }
        if (column.type() == ColumnType.DATE) {
            checkDate(field, file, key);
        } else if (column.type() != ColumnType.TIMESTAMP && hasTime) {
            throw UserMistake.in(file, key, "is no time; timestamp, epoch and after do not fit");
        }
    }

    private static void checkDate(FieldMapping field, String file, String key) {
        if (field.timestamp() == null) {
            throw UserMistake.in(file, key, "is a date; give timestamp with a pattern such as yyyy-MM-dd");
        }
        if (field.epoch() != null || field.after() != null || field.plus() != null) {
            throw UserMistake.in(file, key, "is a date; epoch, after and plus do not fit");
        }
    }

    private static void checkAfter(
            FieldMapping field, Map<String, FieldMapping> fields, Table table, String file, String key) {
        if (field.after() == null) {
            return;
        }
        FieldMapping base = fields.get(field.after());
        boolean isTime = table.column(field.after())
                .filter(c -> c.type() == ColumnType.TIMESTAMP)
                .isPresent();
        if (!isTime || base == null || base.after() != null) {
            throw UserMistake.in(
                    file,
                    key + ".after",
                    "'" + field.after() + "' must be a time that is mapped from a column of its own");
        }
    }

    private static String known(Table table) {
        return table.columns().stream()
                .filter(c -> !isGiven(c))
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    /** Normalised names of all columns of an export that a mapping reads. */
    static Set<String> columnsRead(Mapping mapping) {
        Set<String> names = new HashSet<>();
        for (Mapping.RecordMapping record : mapping.records().values()) {
            add(record.rows(), names);
            if (record.parties() != null) {
                names.addAll(record.parties().from());
                names.addAll(record.parties().to());
            }
            for (FieldMapping field : record.fields().values()) {
                names.addAll(field.columns());
                names.addAll(field.join() == null ? List.of() : field.join());
                add(field.when(), names);
                if (field.plus() != null) {
                    names.add(field.plus().column());
                }
            }
        }
        return names.stream().map(Header::normalised).collect(Collectors.toSet());
    }

    private static void add(List<Mapping.Condition> conditions, Set<String> names) {
        if (conditions != null) {
            for (Mapping.Condition condition : conditions) {
                names.addAll(condition.column());
                if (condition.sameAs() != null) {
                    names.addAll(condition.sameAs());
                }
            }
        }
    }

    /** True when the header has at least one column that the mapping reads. */
    static boolean anyFound(Mapping mapping, Header header) {
        return mapping.records().values().stream()
                .flatMap(r -> r.fields().values().stream())
                .anyMatch(f -> has(header, f.columns()));
    }

    static boolean has(Header header, List<String> names) {
        return names.stream().anyMatch(n -> header.position(n).isPresent());
    }
}
