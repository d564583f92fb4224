package io.replyledger.canonical;

import io.replyledger.spec.MappingFile;
import java.util.Optional;

/** The mappings that come with the program: the files of {@code schemas/sources}, and those derived from the tables. */
public final class BuiltInMappings {
    private BuiltInMappings() {}

    /** The text of the built-in mapping of that name, if there is one. */
    public static Optional<String> text(String name) {
        return MappingFile.builtIn(name).or(() -> CanonicalMapping.text(name));
    }
}
