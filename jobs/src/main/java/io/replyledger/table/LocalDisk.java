package io.replyledger.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, checksums and all, that asks Java for permissions. Without its native library, which a plain
 * installation lacks, Hadoop starts a {@code chmod} for every file and folder that it makes and an {@code ls} for many that
 * it looks at: thousands of processes in a small run.
 */
public final class LocalDisk extends LocalFileSystem {
    /** The key that names Hadoop's class for paths of this machine. */
    public static final String KEY = "fs.file.impl";

    /** Made by Hadoop, by name. */
    public LocalDisk() {
        super(new Raw());
    }

    /** Hadoop's settings for a local run. */
    public static Configuration settings() {
        Configuration settings = new Configuration();
        settings.set(KEY, LocalDisk.class.getName());
        return settings;
    }

    private static final class Raw extends RawLocalFileSystem {
        private static final int SYMBOLS = 9;
        private static final boolean IS_POSIX =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

        @Override
        public void setPermission(Path path, FsPermission permission) throws IOException {
            String symbols = permission.toString();
            boolean isPlain = IS_POSIX && symbols.length() == SYMBOLS && !permission.getStickyBit();
            if (isPlain) {
                Files.setPosixFilePermissions(pathToFile(path).toPath(), PosixFilePermissions.fromString(symbols));
            } else {
                super.setPermission(path, permission);
            }
        }

        @Override
        public FileStatus getFileStatus(Path path) throws IOException {
            return told(super.getFileStatus(path));
        }

        /** The same with permissions told now, and no owner: Hadoop's own asks another process when one is wanted. */
        private FileStatus told(FileStatus status) throws IOException {
            if (status.getClass() == FileStatus.class || !IS_POSIX) {
                return status;
            }
            PosixFileAttributes posix;
            try {
                posix = Files.readAttributes(pathToFile(status.getPath()).toPath(), PosixFileAttributes.class);
            } catch (NoSuchFileException e) {
                throw (IOException) new FileNotFoundException(status.getPath() + " is gone").initCause(e);
            }
            return new FileStatus(
                    status.getLen(),
                    status.isDirectory(),
                    status.getReplication(),
                    status.getBlockSize(),
                    status.getModificationTime(),
                    status.getAccessTime(),
                    FsPermission.valueOf("-" + PosixFilePermissions.toString(posix.permissions())),
                    null,
                    null,
                    status.getPath());
        }
    }
}
