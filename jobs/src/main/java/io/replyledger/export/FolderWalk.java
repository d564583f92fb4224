package io.replyledger.export;

import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * Every file below a folder that could be an export, each once. Links may form circles and lead anywhere on the machine:
 * one to what is listed anyway is passed over, one that leaves the folder is a mistake.
 */
final class FolderWalk {
    private final FileSystem files;
    private final org.apache.hadoop.fs.Path root;
    /** Where the folder lies on this machine; null where it lies elsewhere, without links. */
    private final Path local;

    private final List<ExportFolder.Listed> listed = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<FileStatus> links = new ArrayList<>();

    FolderWalk(FileSystem files, org.apache.hadoop.fs.Path root) throws IOException {
        this.files = files;
        this.root = root;
        this.local = "file".equals(root.toUri().getScheme()) ? Path.of(root.toUri()) : null;
        if (local != null) {
            seen.add(local.toRealPath());
        }
    }

    /** The files, ordered by path. */
    List<ExportFolder.Listed> files() throws IOException {
        enter(root);
        // What lies in the folder itself is seen before any link to it, whatever their names.
        while (!links.isEmpty()) {
            links.sort(Comparator.comparing(this::path));
            FileStatus link = links.remove(0);
            requireInside(path(link));
            take(link);
        }
        listed.sort(Comparator.comparing(ExportFolder.Listed::path));
        return listed;
    }

    private void enter(org.apache.hadoop.fs.Path folder) throws IOException {
        FileStatus[] entries = files.listStatus(folder);
        Arrays.sort(entries, Comparator.comparing(FileStatus::getPath));
        for (FileStatus entry : entries) {
            if (local != null && isExport(entry) && Files.isSymbolicLink(local.resolve(path(entry)))) {
                links.add(entry);
            } else {
                take(entry);
            }
        }
    }

    private void take(FileStatus entry) throws IOException {
        if (!isExport(entry)) {
            return;
        }
        String path = path(entry);
        if (!entry.isDirectory()) {
            requirePlain(path);
            requireFile(path);
        }
        if (local != null && !seen.add(local.resolve(path).toRealPath())) {
            return;
        }
        if (entry.isDirectory()) {
            enter(entry.getPath());
        } else {
            listed.add(new ExportFolder.Listed(path, entry.getLen(), entry.getModificationTime()));
        }
    }

    private String path(FileStatus entry) {
        return root.toUri().relativize(entry.getPath().toUri()).getPath();
    }

    private boolean isExport(FileStatus entry) {
        String name = entry.getPath().getName();
        return !name.startsWith(".") && (entry.isDirectory() || !isText(name));
    }

    /** True for what is written for people: configurations and explanations. */
    static boolean isText(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml") || name.startsWith("README");
    }

    private static void requirePlain(String path) {
        if (!PlainName.is(path)) {
            throw new UserMistake(
                    PlainName.shown(path) + ": its path is too long or has control characters; rename the file");
        }
    }

    /** Whoever opens a pipe waits until somebody writes into it. */
    private void requireFile(String path) {
        if (local != null && Files.exists(local.resolve(path)) && !Files.isRegularFile(local.resolve(path))) {
            throw new UserMistake(path + ": is a pipe, socket or device, no file; remove it");
        }
    }

    private void requireInside(String path) throws IOException {
        requireInside(local, path);
    }

    /** A link may lead anywhere on the machine; only what lies in the folder was delivered. */
    static void requireInside(Path folder, String path) throws IOException {
        if (!folder.resolve(path).toRealPath().startsWith(folder.toRealPath())) {
            throw new UserMistake(path + ": is a link that leads out of the exports folder; put the file itself there");
        }
    }
}
