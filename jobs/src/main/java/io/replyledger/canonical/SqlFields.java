package io.replyledger.canonical;

import io.replyledger.direct.sql.SqlProblem;
import io.replyledger.direct.sql.SqlExpression;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.UserMistake;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a mapping that expressions fill. */
final class SqlFields {
    private SqlFields() {}

    /**
     * The mapping with the columns that its expressions read.
     *
     * @throws UserMistake for the first expression that cannot stand in a mapping
     */
    static Mapping parsed(Mapping mapping, String file) {
        if (of(mapping).isEmpty()) {
            return mapping;
        }
        Map<String, Mapping.RecordMapping> records = new LinkedHashMap<>();
        mapping.records().forEach((name, record) -> {
            Map<String, FieldMapping> fields = new LinkedHashMap<>();
            record.fields().forEach((column, field) -> {
                String key = "records." + name + ".fields." + column + ".sql";
                fields.put(column, field.sql() == null ? field : field.withSql(parsed(field.sql(), file, key)));
            });
            records.put(name, new Mapping.RecordMapping(record.each(), record.rows(), record.parties(), fields));
        });
        return mapping.withRecords(records);
    }

    private static FieldMapping.Sql parsed(FieldMapping.Sql sql, String file, String key) {
        try {
            return new FieldMapping.Sql(sql.text(), SqlExpression.of(sql.text()).columns());
        } catch (SqlProblem e) {
            throw UserMistake.in(file, key, e.getMessage());
        }
    }

    /** Per {@code record.column}, in order. */
    static List<String> of(Mapping mapping) {
        return mapping.records().entrySet().stream()
                .flatMap(r -> r.getValue().fields().entrySet().stream()
                        .filter(f -> f.getValue().sql() != null)
                        .map(f -> r.getKey() + "." + f.getKey()))
                .sorted()
                .toList();
    }
}
