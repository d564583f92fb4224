package io.replyledger.canonical;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyledger.spec.UserMistake;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The folder of canonical records: append-only batches with a manifest each, the paths last seen, and what is kept of
 * each month.
 */
public final class Store {
    private static final int FORMAT = 3;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path root;
    private final FileSystem files;

    /** The store in a folder, which need not exist yet. */
    public Store(String folder, Configuration hadoop) throws IOException {
        Path path = new Path(folder);
        files = path.getFileSystem(hadoop);
        root = files.makeQualified(path);
    }

    /**
     * Format of the store and a check value of the pseudonym key.
     *
     * @param format version of the layout
     * @param keyCheck value that tells keys apart
     */
    record Mark(int format, String keyCheck) {}

    /** The folder as a URI. */
    public String folder() {
        return root.toString();
    }

    /**
     * Refuses another key or another layout.
     *
     * @throws UserMistake when the store was made with either
     */
    public void requireKey(Pseudonyms pseudonyms) throws IOException {
        Path path = new Path(root, "format.json");
        if (!files.exists(path)) {
            return;
        }
        Mark mark = read(path, new TypeReference<>() {});
        if (mark.keyCheck() == null) {
            throw damaged(path, null);
        }
        if (mark.format() != FORMAT) {
            throw new UserMistake(path + ": format " + mark.format() + " is not " + FORMAT
                    + "; use another --store and ingest again");
        }
        if (!mark.keyCheck().equals(pseudonyms.keyCheck())) {
            throw new UserMistake(path + ": key_check: the store was made with another pseudonym key (check "
                    + mark.keyCheck() + ", given " + pseudonyms.keyCheck()
                    + "); give that key with --key-file, or use another --store");
        }
    }

    void writeMark(Pseudonyms pseudonyms) throws IOException {
        Path path = new Path(root, "format.json");
        if (!files.exists(path)) {
            write(path, new Mark(FORMAT, pseudonyms.keyCheck()));
        }
    }

    List<Manifest> manifests() throws IOException {
        Path folder = new Path(root, "batches");
        List<Manifest> manifests = new ArrayList<>();
        if (files.exists(folder)) {
            for (FileStatus status : files.listStatus(folder, p -> p.getName().endsWith(".json"))) {
                manifests.add(read(status.getPath(), new TypeReference<>() {}));
            }
        }
        manifests.sort(Comparator.comparingInt(Manifest::sequence));
        return manifests;
    }

    void commit(Manifest manifest) throws IOException {
        write(new Path(root, "batches/" + manifest.batch() + ".json"), manifest);
    }

    List<KnownPath> knownPaths() throws IOException {
        Path path = new Path(root, "paths.json");
        return files.exists(path) ? read(path, new TypeReference<>() {}) : List.of();
    }

    void writeKnownPaths(List<KnownPath> paths) throws IOException {
        write(new Path(root, "paths.json"), paths);
    }

    /** Keeps texts by name in a file below the store. */
    public void write(String below, Map<String, String> texts) throws IOException {
        write(new Path(root, below), texts);
    }

    /** Texts kept in a file below the store. */
    public Map<String, String> texts(String below) throws IOException {
        return read(new Path(root, below), new TypeReference<>() {});
    }

    /** Keeps a value in a file below the store. */
    public void writeValue(String below, Object value) throws IOException {
        write(new Path(root, below), value);
    }

    /** A value kept in a file below the store. */
    public <T> T value(String below, TypeReference<T> type) throws IOException {
        return read(new Path(root, below), type);
    }

    /** The absolute path of something below the store. */
    public String path(String below) {
        return new Path(root, below).toString();
    }

    /** True when there is something below the store at this path. */
    public boolean has(String below) throws IOException {
        return files.exists(new Path(root, below));
    }

    /** A stream over a file below the store. */
    public InputStream open(String below) throws IOException {
        return files.open(new Path(root, below));
    }

    /**
     * Moves a finished folder to its final name, in one step. What has that name already, as after a run that ended between
     * two such steps, gives way: moved onto it, the folder would lie within it and count twice.
     */
    public void publish(String from, String to) throws IOException {
        Path target = new Path(root, to);
        files.delete(target, true);
        files.mkdirs(target.getParent());
        if (files.exists(new Path(root, from))) {
            if (!files.rename(new Path(root, from), target)) {
                throw new IOException("cannot rename " + from + " to " + to);
            }
        } else {
            files.mkdirs(target);
        }
    }

    /** Removes something below the store. */
    public void remove(String below) throws IOException {
        files.delete(new Path(root, below), true);
    }

    /** Removes all files in a folder below the store but these, whose paths are below it. */
    public void keepOnly(String folder, Set<String> kept) throws IOException {
        Path path = new Path(root, folder);
        if (!files.exists(path)) {
            return;
        }
        RemoteIterator<LocatedFileStatus> all = files.listFiles(path, true);
        String prefix = files.makeQualified(path) + "/";
        while (all.hasNext()) {
            Path file = all.next().getPath();
            if (!kept.contains(file.toString().substring(prefix.length()))) {
                files.delete(file, false);
            }
        }
    }

    /** Names of what stands in a folder below the store, in order. */
    public List<String> names(String below) throws IOException {
        Path folder = new Path(root, below);
        List<String> names = new ArrayList<>();
        if (files.exists(folder)) {
            for (FileStatus status : files.listStatus(folder)) {
                names.add(status.getPath().getName());
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private <T> T read(Path path, TypeReference<T> type) throws IOException {
        try (InputStream in = files.open(path)) {
            T value = JSON.readValue(in, type);
            if (value != null) {
                return value;
            }
        } catch (JsonProcessingException | FileNotFoundException | ChecksumException e) {
            throw damaged(path, e);
        }
        throw damaged(path, null);
    }

    private StoreFailure damaged(Path path, Throwable cause) {
        return StoreFailure.damaged(path.toUri().getPath(), root.toUri().getPath(), cause);
    }

    private void write(Path path, Object value) throws IOException {
        Path unfinished = new Path(path.getParent(), "." + path.getName() + ".unfinished");
        try (OutputStream out = files.create(unfinished, true)) {
            JSON.writeValue(out, value);
        }
        files.delete(path, false);
        if (!files.rename(unfinished, path)) {
            throw new IOException("cannot rename " + unfinished + " to " + path);
        }
    }
}
