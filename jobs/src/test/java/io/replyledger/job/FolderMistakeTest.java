package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files that a run cannot use are said in one line before anything is read or written. */
class FolderMistakeTest {
    @TempDir
    Path folder;

    private Path exports;

    @BeforeEach
    void makeExports() throws IOException {
        exports = folder.resolve("my exports");
        new OwnExports(exports).tickets("a.csv", "T1,2025-01-20 10:00:00,,2025-01-20 11:00:00,open");
    }

    private void isRefused(String line, Path out, String... more) throws IOException {
        List<String> before = Runs.files(folder);
        Said said = Runs.run(exports, out, more);
        assertEquals(List.of("replyledger: " + line), said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(before, Runs.files(folder));
    }

    @Test
    void outMayNotLieAmongTheExports() throws IOException {
        String problem = "' lies in the exports folder, where it would be read; give one outside of it";
        isRefused("--out: '" + exports + problem, exports);
        Path below = exports.resolve("a/../results/new");
        isRefused("--out: '" + below + problem, below);
        Path link = Files.createSymbolicLink(folder.resolve("link"), exports);
        isRefused("--out: '" + link.resolve("out") + problem, link.resolve("out"));
        Path store = exports.resolve("store");
        isRefused("--store: '" + store + problem, folder.resolve("out"), "--store", store.toString());
    }

    @Test
    void outMustBeAFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        isRefused("--out: '" + file + "' is a file; give a folder", file);
        isRefused("--out: '" + file.resolve("out") + "' lies below a file; give another folder", file.resolve("out"));
        isRefused("--store: '" + file + "' is a file; give a folder", folder.resolve("o"), "--store", file.toString());
    }

    @Test
    void outMustTakeFiles() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "a system with a folder in which nobody can make files");
        String problem = "' cannot be written; give a folder that you may write into";
        isRefused("--out: '/proc/x/y" + problem, Path.of("/proc/x/y"));
        isRefused("--store: '/proc" + problem, folder.resolve("out"), "--store", "/proc");
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void outMayNotHoldWhatIsNotFromARun() throws IOException {
        Path out = folder.resolve("out");
        Runs.write(out.resolve("csv").resolve("mine.csv"), "1");
        isRefused("--out: '" + out.resolve("csv") + "' is not from a run; give a folder for the results alone", out);
    }

    @Test
    void aKeyFileMustBeAFileOfText() throws IOException {
        Path bytes = Files.write(folder.resolve("key"), new byte[] {(byte) 0xFF, 1, 2, 3});
        assertEquals(
                List.of("replyledger: --key-file: '" + folder
                        + "' cannot be read; give the file with the pseudonym key"),
                withKey(folder).errLines());
        Said said = withKey(bytes);
        assertEquals(
                List.of("replyledger: " + bytes + ": the pseudonym key is no text; make one with openssl rand -hex 32"),
                said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
    }

    private Said withKey(Path file) {
        String out = folder.resolve("out").toString();
        return Runs.command("run", "--exports", exports.toString(), "--out", out, "--key-file", file.toString());
    }

    /** What breaks while the store is written is no fault of the file that is read: mended, the file is read. */
    @Test
    void aStoreThatCannotBeWrittenFailsInOneLine() throws IOException {
        Path store = folder.resolve("store");
        Runs.write(store.resolve("records"), "a file where a folder must be");
        Said said = Runs.run(exports, folder.resolve("out"), "--store", store.toString());
        assertEquals(ExitCode.FAILED, said.exit(), said.err());
        assertEquals(1, said.errLines().size(), said.err());
        assertTrue(
                said.err().startsWith("replyledger: failed, nothing published: cannot write to the store: "),
                said.err());
        Files.delete(store.resolve("records"));
        assertEquals(
                1,
                Runs.done(exports, folder.resolve("out"), "--store", store.toString())
                        .filesRead());
        assertTrue(Files.exists(folder.resolve("out").resolve("current")));
    }
}
