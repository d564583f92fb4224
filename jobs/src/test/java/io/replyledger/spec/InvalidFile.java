package io.replyledger.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A file that must be refused; the comment in its first line is the exact message. */
public record InvalidFile(Path path) {
    private static final Path FOLDER = Path.of("jobs/src/test/resources/invalid");
    private static final String COMMENT = "# ";

    /**
     * One test for each file whose name begins so.
     *
     * @param read reads a text under the name of its file
     */
    public static List<DynamicTest> tests(String beginning, BiConsumer<String, String> read) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .map(f -> dynamicTest(f.getFileName().toString(), () -> new InvalidFile(f).check(read)))
                    .toList();
        }
    }

    private void check(BiConsumer<String, String> read) {
        String text = text();
        String expected = text.lines().findFirst().orElseThrow().substring(COMMENT.length());
        String name = path.getFileName().toString();
        UserMistake mistake = assertThrows(UserMistake.class, () -> read.accept(text, name));
        assertEquals(expected, mistake.getMessage(), path + ": the message is not that of its first line");
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
