package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Parties;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.Table;
import java.util.HashSet;
import java.util.Set;

/** The columns of an export whose cells no message may show: identities, parties and what is hashed. */
final class HiddenColumns {
    /** What stands for a hidden cell. */
    static final String SHOWN = "***";

    /** Read from the text of a message. */
    private static final String OPENS_TURN = "opens_turn";

    private final Set<String> names = new HashSet<>();

    /** Those of all records of a mapping. */
    HiddenColumns(Mapping mapping) {
        mapping.records().forEach((record, how) -> {
            Table table = Table.load(record);
            how.fields().forEach((name, field) -> {
                if (isHidden(table.column(name).orElseThrow(), field)) {
                    field.columns().forEach(c -> names.add(Header.normalised(c)));
                }
            });
            add(how.parties());
        });
    }

    private void add(Parties parties) {
        if (parties != null) {
            parties.from().forEach(c -> names.add(Header.normalised(c)));
            parties.to().forEach(c -> names.add(Header.normalised(c)));
        }
    }

    /** True when the field, or another that reads one of its columns, must not be shown. */
    boolean holds(Column column, FieldMapping field) {
        return isHidden(column, field) || field.columns().stream().anyMatch(c -> names.contains(Header.normalised(c)));
    }

    /** True when the cells of this column of the export must not be shown. */
    boolean holds(String column) {
        return names.contains(Header.normalised(column));
    }

    /** True when the field itself must not be shown. */
    static boolean isHidden(Column column, FieldMapping field) {
        boolean isMessage = column.name().equals(OPENS_TURN) && field.capture() != null;
        return column.identityKind().isPresent() || field.hash() != null || isMessage;
    }

    /** True for an id of a record or of a party, which must come as it was written. */
    static boolean isId(Column column) {
        boolean isNamedId = column.name().endsWith("_id") || column.name().equals("in_reply_to");
        return column.type() == ColumnType.STRING
                && (isNamedId || column.identityKind().isPresent());
    }
}
