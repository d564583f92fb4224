package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Parquet files of months, published and in the store.
 *
 * @param files path below the folder to the file behind it
 */
record MonthFiles(Map<String, Stored> files) {

    /**
     * A file as it lies on the disk.
     *
     * @param identity tells it from a copy of the same bytes
     * @param hash of its bytes
     */
    record Stored(String identity, int hash) {}

    static MonthFiles of(Path out) throws IOException {
        Map<String, Stored> files = new TreeMap<>();
        add(files, out.resolve("parquet/fact_case").toRealPath(), "fact_case/");
        add(files, out.resolve("store/records").toRealPath(), "records/");
        return new MonthFiles(files);
    }

    private static void add(Map<String, Stored> files, Path folder, String name) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".parquet")).toList()) {
                String identity = Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class)
                                .fileKey()
                        + " " + Files.getLastModifiedTime(path);
                files.put(
                        name + folder.relativize(path),
                        new Stored(identity, Arrays.hashCode(Files.readAllBytes(path))));
            }
        }
    }

    /**
     * How many are there from before.
     *
     * @throws NotComparable where one is gone, or was written again without being another
     */
    String since(MonthFiles before) {
        long others = 0;
        for (Map.Entry<String, Stored> file : before.files.entrySet()) {
            Stored now = files.get(file.getKey());
            if (now == null) {
                throw new NotComparable(file.getKey() + " is gone");
            }
            if (now.hash() == file.getValue().hash() && !now.equals(file.getValue())) {
                throw new NotComparable(file.getKey() + " was written again though nothing in it changed");
            }
            others += now.hash() == file.getValue().hash() ? 0 : 1;
        }
        return before.files.size() - others + " the same files, " + others + " changed, "
                + (files.size() - before.files.size()) + " new";
    }
}
