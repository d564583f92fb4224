package io.replyledger.job;

import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.hadoop.conf.Configuration;

/**
 * A folder that a run writes into, looked at before anything is read.
 *
 * @param option that names it
 * @param folder as the user wrote it: a path, or a URI of any Hadoop file system
 */
record OutputFolder(String option, String folder) {

    /**
     * Requires it to lie outside of the exports, where it would be read as one, and to be a folder that can be written. What
     * lies on another machine is not looked at.
     *
     * @throws UserMistake otherwise
     */
    void requireUsable(String exports, Configuration hadoop) throws IOException {
        Path place = local(folder, hadoop);
        if (place == null) {
            return;
        }
        Path delivered = local(exports, hadoop);
        if (delivered != null && real(place).startsWith(real(delivered))) {
            throw mistake("lies in the exports folder, where it would be read; give one outside of it");
        }
        Path existing = existing(place);
        if (!Files.isDirectory(existing)) {
            throw mistake(
                    existing.equals(place) ? "is a file; give a folder" : "lies below a file; give another folder");
        }
        if (!Files.isWritable(existing) || !takesAFile(place)) {
            throw mistake("cannot be written; give a folder that you may write into");
        }
    }

    /** Tries it: some file systems let the owner of the machine write anywhere, and then do not. Leaves nothing behind. */
    private static boolean takesAFile(Path place) {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path p = place; p != null && !Files.exists(p); p = p.getParent()) {
            missing.push(p);
        }
        Deque<Path> made = new ArrayDeque<>();
        try {
            for (Path folder : missing) {
                made.push(Files.createDirectory(folder));
            }
            made.push(Files.createTempFile(place, ".", ".tried"));
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            made.forEach(p -> p.toFile().delete());
        }
    }

    /**
     * Locks it, or a folder in it, against other runs. What lies on another machine is not guarded.
     *
     * @param below path below it, empty for the folder itself
     * @throws UserMistake when another run has it
     */
    FolderLock lock(String below, Configuration hadoop) throws IOException {
        Path place = local(folder, hadoop);
        return place == null ? null : FolderLock.of(place.resolve(below), named());
    }

    private UserMistake mistake(String problem) {
        return new UserMistake(named() + " " + problem);
    }

    private String named() {
        return option + ": '" + folder + "'";
    }

    /** The folder as a path of this machine; null for one elsewhere. */
    private static Path local(String folder, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
        java.net.URI uri = path.getFileSystem(hadoop).makeQualified(path).toUri();
        return "file".equals(uri.getScheme()) ? Path.of(uri.getPath()) : null;
    }

    private static Path existing(Path place) {
        Path existing = place;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /** Without links, as far as it exists. */
    private static Path real(Path place) throws IOException {
        Path existing = existing(place);
        return existing.toRealPath().resolve(existing.relativize(place)).normalize();
    }
}
