package io.replyledger.export;

import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Links that lead nowhere. Hadoop passes over them, but somebody meant to deliver what they led to. */
final class BrokenLinks {
    private BrokenLinks() {}

    /**
     * Requires a folder of exports to hold none.
     *
     * @throws UserMistake for the first one by its path
     */
    static void requireNone(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Optional<String> broken = all.filter(p -> Files.isSymbolicLink(p) && !Files.exists(p))
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .filter(BrokenLinks::isExport)
                    .sorted()
                    .findFirst();
            if (broken.isPresent()) {
                throw new UserMistake(
                        PlainName.shown(broken.get()) + ": is a link that leads nowhere; put the file itself there");
            }
        }
    }

    private static boolean isExport(String path) {
        boolean isHidden = path.startsWith(".") || path.contains("/.");
        return !isHidden && !FolderWalk.isText(path.substring(path.lastIndexOf('/') + 1));
    }
}
