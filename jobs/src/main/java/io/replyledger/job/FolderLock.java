package io.replyledger.job;

import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Keeps a second run out of a folder of this machine while one writes into it. The operating system holds the lock, and lets
 * go of it however the process ends. Where a file system has no locks nothing is guarded.
 */
final class FolderLock implements AutoCloseable {
    /** In every folder that was ever locked: another process may be about to open it, and must find this very file. */
    static final String NAME = ".lock";

    private static final int LONGEST = 200;

    /** Folders locked by this process: to open and close their file once more would end its lock on some systems. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Path key;
    private final Deque<Path> made;
    private FileChannel channel;
    private boolean isMine;

    private FolderLock(Path folder, Path key, Deque<Path> made) {
        this.folder = folder;
        this.key = key;
        this.made = made;
    }

    /**
     * Locks a folder, which is made where it is missing.
     *
     * @param option the option and folder that the user gave, for messages
     * @throws UserMistake when another run has it
     */
    static FolderLock of(Path folder, String option) throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        make(folder, made);
        FolderLock lock = new FolderLock(folder, folder.toRealPath(), made);
        if (!HELD.add(lock.key)) {
            throw taken(option, self());
        }
        try {
            lock.open(option);
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void make(Path folder, Deque<Path> made) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                make(folder.getParent(), made);
            }
            made.push(Files.createDirectory(folder));
        }
    }

    private void open(String option) throws IOException {
        channel = FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            isMine = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isMine = false;
        } catch (IOException e) {
            // A file system without locks: nobody can be kept out.
            isMine = true;
        }
        if (!isMine) {
            throw taken(option, holder());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
    }

    private static UserMistake taken(String option, String holder) {
        return new UserMistake(
                option + " is in use by another run (" + holder + "); wait until it ends, or give another folder");
    }

    /** This process, and since when it runs, as far as the system tells. */
    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        return "process " + process.pid()
                + process.info().startInstant().map(t -> ", since " + t).orElse("");
    }

    private String holder() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        String holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        return holder.matches("process \\d+(, since [-0-9T:.Z]+)?") ? holder : "of which nothing is known";
    }

    /** Lets go, and takes away what was made for it alone. */
    @Override
    public void close() throws IOException {
        HELD.remove(key);
        boolean isAlone = isMine && !made.isEmpty() && isEmpty(folder, NAME);
        if (isAlone) {
            Files.deleteIfExists(folder.resolve(NAME));
        }
        if (channel != null) {
            channel.close();
        }
        for (Path path : made) {
            if (!isEmpty(path, "")) {
                return;
            }
            Files.deleteIfExists(path);
        }
    }

    private static boolean isEmpty(Path folder, String apartFrom) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.allMatch(p -> p.getFileName().toString().equals(apartFrom));
        }
    }
}
