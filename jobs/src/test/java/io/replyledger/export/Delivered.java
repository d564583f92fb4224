package io.replyledger.export;

import io.replyledger.spec.Mapping;
import io.replyledger.spec.MappingFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Assertions;

/** A file in an exports folder of a test's own, read under a mapping. */
record Delivered(Path folder, String name, Mapping mapping) {
    /** Reads {@code id} and {@code created}, and {@code status} where it is there. */
    static final String TICKETS =
            "format: csv\nrecords: {ticket: {fields: {ticket_id: id, created_at: created, status: {column: status,"
                    + " optional: true}}}}";

    static Delivered of(Path folder, String name, byte[] bytes, String mapping) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return new Delivered(folder, name, MappingFile.read(mapping, "own.yml"));
    }

    static Delivered of(Path folder, String name, String text, String mapping) throws IOException {
        return of(folder, name, text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    ExportFolder exports() throws IOException {
        return new ExportFolder(folder.toString(), new Configuration(false));
    }

    private ExportFile file(String member) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        return new ExportFile("own", name, member, bytes.length, 0, DigestUtils.sha256Hex(bytes));
    }

    FileForm form(String member) throws IOException, Refusal {
        return exports().form(file(member), mapping);
    }

    String detected() throws IOException, Refusal {
        return form("").detected();
    }

    /** Each data row as its number and its cells, or its fault. */
    List<String> rows(String member) throws IOException, Refusal {
        List<String> rows = new ArrayList<>();
        long count = exports()
                .read(
                        file(member),
                        form(member),
                        null,
                        row -> rows.add(row.number() + ":"
                                + (row.fault() == null ? String.join("|", row.cells()) : row.fault())));
        Assertions.assertEquals(rows.size(), count);
        return rows;
    }

    List<String> rows() throws IOException, Refusal {
        return rows("");
    }

    /** What is said where the file, or a member, is refused. */
    String refusal(String member) {
        return Assertions.assertThrows(Refusal.class, () -> rows(member)).getMessage();
    }

    String refusal() {
        return refusal("");
    }
}
