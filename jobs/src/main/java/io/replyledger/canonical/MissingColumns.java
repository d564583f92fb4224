package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Parties;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a mapping or an entry must have and the header of a file lacks, each with the field that reads it and the column
 * that may be meant: {@code 'Created' (ticket.created_at; is it 'created at'?)}.
 */
final class MissingColumns {
    private static final int SYNONYMS = 3;

    private final Header header;
    private final NearestName nearest;
    private final List<String> missing = new ArrayList<>();

    private MissingColumns(Mapping mapping, Header header) {
        this.header = header;
        this.nearest = NearestName.amongUnread(header, MappingCheck.columnsRead(mapping));
    }

    /** Those that an entry reads itself, beside its mapping. */
    static List<String> ofEntry(EntryPlan plan, Header header) {
        MissingColumns columns = new MissingColumns(plan.mapping(), header);
        String provider = plan.entry().provider().column();
        plan.ownColumns().forEach(c -> columns.requireAny(List.of(c), c.equals(provider) ? "provider" : "exported_at"));
        return columns.missing;
    }

    /** Those of a mapping, in its order. */
    static List<String> of(Mapping mapping, Header header) {
        MissingColumns columns = new MissingColumns(mapping, header);
        mapping.records().forEach(columns::require);
        return columns.missing;
    }

    private void require(String name, Mapping.RecordMapping record) {
        require(record.rows(), name + ".rows");
        require(record.parties(), name + ".parties");
        record.fields().forEach((field, how) -> require(how, name + "." + field));
    }

    private void require(FieldMapping field, String where) {
        if (!field.optional()) {
            field.needed().forEach(c -> requireAny(c, where));
            (field.join() == null ? List.<String>of() : field.join())
                    .forEach(c -> requireAny(List.of(c), where + ".join"));
        }
        if (field.plus() != null) {
            requireAny(List.of(field.plus().column()), where + ".plus");
        }
        if (!field.optional()) {
            require(field.when(), where + ".when");
        }
    }

    private void require(List<Mapping.Condition> conditions, String where) {
        for (Mapping.Condition condition : conditions == null ? List.<Mapping.Condition>of() : conditions) {
            requireAny(condition.column(), where);
            if (condition.sameAs() != null) {
                requireAny(condition.sameAs(), where);
            }
        }
    }

    /** Of the columns of receivers one is enough: many exports have no Cc. */
    private void require(Parties parties, String where) {
        if (parties != null) {
            requireAny(parties.from(), where + ".from");
            requireAny(parties.to(), where + ".to");
        }
    }

    private void requireAny(List<String> synonyms, String where) {
        if (!MappingCheck.has(header, synonyms)) {
            String meant = nearest.to(synonyms)
                    .map(n -> "; is it '" + Masking.shown(n) + "'?")
                    .orElse("");
            missing.add(quoted(synonyms) + " (" + where + meant + ")");
        }
    }

    private static String quoted(List<String> synonyms) {
        String first = String.join(
                " or ",
                synonyms.stream()
                        .limit(SYNONYMS)
                        .map(s -> "'" + Masking.shown(s) + "'")
                        .toList());
        return synonyms.size() <= SYNONYMS ? first : first + " or " + (synonyms.size() - SYNONYMS) + " more";
    }
}
