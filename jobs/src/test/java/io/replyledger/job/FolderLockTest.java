package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try")
class FolderLockTest {
    private static final String STORE = "--store: 'x'";

    @TempDir
    Path folder;

    @Test
    void aSecondRunOfThisProcessIsKeptOutUntilTheFirstEnds() throws IOException {
        try (FolderLock first = FolderLock.of(folder, STORE)) {
            UserMistake mistake = assertThrows(UserMistake.class, () -> FolderLock.of(folder, STORE));
            String start = STORE + " is in use by another run (process "
                    + ProcessHandle.current().pid();
            assertTrue(mistake.getMessage().startsWith(start), mistake.getMessage());
            assertTrue(mistake.getMessage().endsWith("); wait until it ends, or give another folder"));
        }
        FolderLock.of(folder, STORE).close();
    }

    @Test
    void aLockThatIsNotOfARunKeepsOutToo() throws IOException {
        Path file = folder.resolve(FolderLock.NAME);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            UserMistake mistake = assertThrows(UserMistake.class, () -> FolderLock.of(folder, STORE));
            assertEquals(
                    STORE + " is in use by another run (of which nothing is known); wait until it ends, or give another"
                            + " folder",
                    mistake.getMessage());
        }
    }

    @Test
    void aFolderMadeForTheLockAloneGoesWithIt() throws IOException {
        Path made = folder.resolve("a/b");
        FolderLock.of(made, STORE).close();
        assertFalse(Files.exists(folder.resolve("a")));
        try (FolderLock lock = FolderLock.of(made, STORE)) {
            Runs.write(made.resolve("kept"), "1");
        }
        assertEquals(List.of(".lock", "kept"), Runs.files(made));
    }

    /** The whole command line: it ends at once, and names who has the store; a killed run leaves nothing to clear away. */
    @Test
    void anotherProcessIsKeptOutAndAKilledOneKeepsNobodyOut() throws Exception {
        Path exports = folder.resolve("exports");
        new OwnExports(exports).tickets("a.csv", "T1,2025-01-20 10:00:00,,2025-01-20 11:00:00,open");
        Path out = folder.resolve("out");
        Process other = LockHolder.start(out.resolve("store"));
        try {
            Said said = Runs.run(exports, out);
            assertEquals(ExitCode.USAGE, said.exit(), said.err());
            String start = "replyledger: --out: '" + out + "/store' is in use by another run (process " + other.pid();
            assertEquals(1, said.errLines().size(), said.err());
            assertTrue(said.err().startsWith(start), said.err());
            assertEquals(List.of("store/.lock"), Runs.files(out));
        } finally {
            other.destroyForcibly().waitFor();
        }
        FolderLock.of(out.resolve("store"), STORE).close();
    }
}
