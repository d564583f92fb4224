package io.replyledger.explain;

import io.replyledger.output.CsvRow;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What {@code data_quality} says of the files that cases come from. */
final class FileNames {
    private final Map<Tally.Origin, Delivered> files = new TreeMap<>();
    private final Map<String, String> paths = new TreeMap<>();

    /**
     * The rows of one file that belong to one provider.
     *
     * @param path path under the exports folder
     * @param rows rows read
     * @param accepted rows that count
     */
    record Delivered(String path, long rows, long accepted) {

        private Delivered plus(Delivered other) {
            String first = path.compareTo(other.path) <= 0 ? path : other.path;
            return new Delivered(first, rows + other.rows, accepted + other.accepted);
        }
    }

    static FileNames read(PublishedFolder published) throws IOException {
        FileNames names = new FileNames();
        published.read("data_quality", names::add);
        return names;
    }

    private void add(CsvRow row) {
        String source = row.text("source");
        String file = row.text("source_file");
        Delivered delivered = new Delivered(row.text("file"), row.number("rows_read"), row.number("accepted"));
        files.merge(new Tally.Origin(source, file, row.text("provider_id")), delivered, Delivered::plus);
        paths.merge(source + '\0' + file, delivered.path(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /** Rows of a file; what is not told is 0 rows of a file called by its identity. */
    Delivered of(Tally.Origin origin) {
        Delivered none = new Delivered(path(origin.source(), origin.file()), 0, 0);
        return files.getOrDefault(origin, none);
    }

    String path(String source, String file) {
        return paths.getOrDefault(source + '\0' + file, file);
    }
}
