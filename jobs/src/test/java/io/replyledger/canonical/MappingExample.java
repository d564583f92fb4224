package io.replyledger.canonical;

import io.replyledger.table.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A raw export and what must become of it: {@code <name>.given.csv}, or of another form, with {@code <name>.expect.<what>.csv} beside it.
 *
 * @param mapping the mapping that the example shows
 * @param folder folder of its files
 * @param name its name
 * @param form ending of the given file
 */
record MappingExample(Path mapping, Path folder, String name, String form) {
    private static final Path BUILT_IN = Path.of("schemas/sources");
    private static final Path OF_TESTS = Path.of("jobs/src/test/resources/mappings");
    private static final Path ORDERS = Path.of("sample-data/exports/orders.yml");
    private static final Path ORDER_EXAMPLES = Path.of("sample-data/examples/orders");
    private static final String GIVEN = ".given.";

    /** Every built-in mapping, those derived from tables under the names of files, that of the sample orders, and some more. */
    static List<Path> mappings() throws IOException {
        List<Path> mappings = new ArrayList<>(listed(BUILT_IN, ".yml"));
        for (RecordType type : RecordType.values()) {
            mappings.add(BUILT_IN.resolve("canonical-" + type.table() + ".yml"));
        }
        mappings.add(ORDERS);
        mappings.addAll(listed(OF_TESTS, ".yml"));
        return mappings;
    }

    /** The examples of a mapping, by name. */
    static List<MappingExample> of(Path mapping) throws IOException {
        Path folder = mapping.equals(ORDERS) ? ORDER_EXAMPLES : mapping.resolveSibling(stem(mapping, ".yml"));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return listed(folder, "").stream()
                .map(f -> f.getFileName().toString())
                .filter(f -> f.contains(GIVEN))
                .map(f -> example(mapping, folder, f))
                .toList();
    }

    private static MappingExample example(Path mapping, Path folder, String given) {
        int at = given.indexOf(GIVEN);
        return new MappingExample(mapping, folder, given.substring(0, at), given.substring(at + GIVEN.length()));
    }

    private static List<Path> listed(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String stem(Path file, String ending) {
        String fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.length() - ending.length());
    }

    /** True for a mapping that stands in no file. */
    static boolean isDerived(Path mapping) {
        return !Files.exists(mapping);
    }

    String mappingText() throws IOException {
        return isDerived(mapping)
                ? BuiltInMappings.text(stem(mapping, ".yml")).orElseThrow()
                : Files.readString(mapping);
    }

    Path given() {
        return folder.resolve(name + GIVEN + form);
    }

    /** The expectation of a record type, of rejects or of findings. */
    Path expected(String what) {
        return folder.resolve(name + ".expect." + what + ".csv");
    }
}
