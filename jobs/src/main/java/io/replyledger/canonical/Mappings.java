package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.spec.FirstFew;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.MappingFile;
import io.replyledger.spec.UserMistake;
import java.util.List;

/** Mappings as everything here uses them: read, checked against the tables, their expressions parsed. */
final class Mappings {
    private Mappings() {}

    /**
     * Reads the text of a mapping.
     *
     * @param file its name, for messages
     * @throws UserMistake for what is unknown, missing or contradictory
     */
    static Mapping read(String text, String file) {
        Mapping mapping = SqlFields.parsed(MappingFile.read(text, file), file);
        MappingCheck.againstTables(mapping, file);
        if (mapping.columns() != null) {
            requireColumns(mapping, file);
        }
        return mapping;
    }

    /** Of an export without a header the mapping itself tells the columns. */
    private static void requireColumns(Mapping mapping, String file) {
        List<String> missing = MissingColumns.of(mapping, Header.of(mapping.columns()));
        if (!missing.isEmpty()) {
            throw UserMistake.in(file, "columns", "lack " + FirstFew.of(missing));
        }
    }
}
