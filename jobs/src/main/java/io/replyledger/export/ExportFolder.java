package io.replyledger.export;

import io.replyledger.spec.Mapping;
import io.replyledger.spec.UserMistake;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;

/** A folder of exports on any file system that Hadoop knows. */
public final class ExportFolder {
    private static final int HASHED_TOGETHER = 1 << 16;

    private final org.apache.hadoop.fs.Path root;
    private final FileSystem files;

    /** Opens a folder; {@code folder} is a path or a URI. */
    public ExportFolder(String folder, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder);
        files = path.getFileSystem(hadoop);
        root = files.makeQualified(path);
    }

    /**
     * A file as the folder lists it.
     *
     * @param path path below the folder, with /
     * @param size bytes
     * @param modified ms since 1970
     */
    public record Listed(String path, long size, long modified) {}

    /** The folder as a URI that every machine of a cluster understands alike. */
    public String uri() {
        return root.toString();
    }

    /** True when the folder exists. */
    public boolean exists() throws IOException {
        return files.exists(root) && files.getFileStatus(root).isDirectory();
    }

    /** Every file below the folder that could be an export: no hidden ones, no YAML, no README; each once, ordered by path. */
    public List<Listed> list() throws IOException {
        List<Listed> listed = new FolderWalk(files, root).files();
        if (isLocal()) {
            BrokenLinks.requireNone(Path.of(root.toUri()));
        }
        return listed;
    }

    private boolean isLocal() {
        return "file".equals(root.toUri().getScheme());
    }

    private void requireInside(String path) throws IOException {
        if (isLocal()) {
            FolderWalk.requireInside(Path.of(root.toUri()), path);
        }
    }

    /** True when a path matches a glob; a double star with a slash stands for no folder too. */
    public static boolean matches(String glob, String path) {
        return matcher(glob).matches(Path.of(path))
                || matcher(glob.replace("**/", "")).matches(Path.of(path));
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    /** SHA-256 of a file as delivered. */
    public String sha256(String path) {
        try (InputStream in = delivered(path)) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            byte[] buffer = new byte[HASHED_TOGETHER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a file below the folder that the user wrote.
     *
     * @throws UserMistake when it is not in UTF-8
     */
    public String text(String path) throws IOException {
        requireInside(path);
        try (InputStream in = delivered(path)) {
            byte[] bytes = in.readAllBytes();
            if (!TextForm.isValid(StandardCharsets.UTF_8, bytes, true)) {
                throw new UserMistake(path + ": is not in UTF-8; save it in that encoding");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** True when there is such a file. */
    public boolean has(String path) throws IOException {
        return files.exists(new org.apache.hadoop.fs.Path(root, path));
    }

    /**
     * Names of the files in an archive, one empty name for a file that is none.
     *
     * @throws Refusal when the archive is damaged
     */
    public List<String> members(String path) throws IOException, Refusal {
        try (InputStream in = delivered(path)) {
            return Archive.members(in);
        }
    }

    /**
     * How a file is written, from its mapping and its beginning.
     *
     * @throws Refusal when its beginning cannot be read
     */
    public FileForm form(ExportFile file, Mapping mapping) throws Refusal {
        return form(file, mapping, Set.of());
    }

    /**
     * The same.
     *
     * @param further columns to be read beside those of the mapping
     */
    public FileForm form(ExportFile file, Mapping mapping, Set<String> further) throws Refusal {
        try {
            Bytes bytes = bytes(file);
            requireNoArchive(file, bytes);
            OtherKind.requireNone(bytes);
            return FormDetection.of(bytes, mapping, further);
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("cannot be read: " + Damage.words(e));
        }
    }

    private void requireNoArchive(ExportFile file, Bytes bytes) throws IOException, Refusal {
        try (InputStream delivered = delivered(file.path());
                InputStream in = bytes.open()) {
            boolean isGzip = Content.isGzip(new BufferedInputStream(delivered));
            if (isGzip || !file.member().isEmpty()) {
                Archive.requireNoArchive(in, file.member());
            }
        }
    }

    /**
     * The ranges in which a large file of delimited text is read side by side; none for any other file.
     *
     * @throws Refusal when it cannot be read as rows
     */
    public List<CsvRange> ranges(ExportFile file, FileForm form) throws Refusal {
        return file.size() > 2 * CsvBytes.RANGE ? ranges(file, form, CsvBytes.RANGE) : List.of();
    }

    /**
     * The ranges in which a file of delimited text, whatever its size, can be read; none for any other file.
     *
     * @param bytes length of a range, at least; the first must reach below the header
     * @throws Refusal when it cannot be read as rows
     */
    public List<CsvRange> ranges(ExportFile file, FileForm form, long bytes) throws Refusal {
        boolean isText = file.member().isEmpty() && form.writing() instanceof Delimited;
        if (!isText || !CsvBytes.fits((Delimited) form.writing())) {
            return List.of();
        }
        try (InputStream in = new BufferedInputStream(delivered(file.path()))) {
            return Content.isGzip(in) ? List.of() : new CsvBytes((Delimited) form.writing()).ranges(in, bytes);
        } catch (IOException e) {
            throw new Refusal("cannot be read: " + Damage.words(e));
        }
    }

    /** Receives the data rows of a file. */
    public interface RowSink {
        void accept(RawRow row);
    }

    /**
     * Reads every data row of a file, or of a range of it.
     *
     * @param range one of {@link #ranges}, null for all of it
     * @return the number of data rows, blank ones apart
     * @throws Refusal when the file breaks off or is not what its form says
     */
    public long read(ExportFile file, FileForm form, CsvRange range, RowSink sink) throws Refusal {
        // A file that cannot be reached is a failure of this run, not a fault of the file.
        requireReachable(file.path());
        long count = 0;
        int above = range == null || range.isBeginning() ? form.rowsAbove() : 0;
        try (Rows rows = range == null ? form.writing().open(bytes(file)) : rows(file, form, range)) {
            for (int i = 0; i < above && rows.hasNext(); i++) {
                rows.next();
            }
            while (rows.hasNext()) {
                sink.accept(rows.next());
                count++;
            }
            return count;
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("cannot be read: " + Damage.words(e));
        }
    }

    private Rows rows(ExportFile file, FileForm form, CsvRange range) throws IOException {
        FSDataInputStream in = files.open(new org.apache.hadoop.fs.Path(root, file.path()));
        in.seek(range.start());
        InputStream part = BoundedInputStream.builder()
                .setInputStream(in)
                .setMaxCount(range.end() - range.start())
                .get();
        return new CsvBytes((Delimited) form.writing()).rows(part, range.firstRow());
    }

    private void requireReachable(String path) {
        try {
            delivered(path).close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private Bytes bytes(ExportFile file) throws IOException {
        return new Bytes(() -> Content.open(delivered(file.path()), file.member()), local(file));
    }

    /** The file itself where it lies on this machine, not packed; else null. */
    private Path local(ExportFile file) throws IOException {
        if (!isLocal() || !file.member().isEmpty()) {
            return null;
        }
        try (InputStream in = new BufferedInputStream(delivered(file.path()))) {
            return Content.isGzip(in) ? null : Path.of(root.toUri()).resolve(file.path());
        }
    }

    private InputStream delivered(String path) throws IOException {
        return files.open(new org.apache.hadoop.fs.Path(root, path));
    }
}
