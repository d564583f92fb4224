package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
    @TempDir
    Path folder;

    private Path exports;

    @BeforeEach
    void makeExports() throws IOException {
        exports = Files.createDirectory(folder.resolve("exports"));
    }

    private void file(String path) throws IOException {
        Path file = exports.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    private void link(String path, String to) throws IOException {
        Files.createSymbolicLink(exports.resolve(path), Path.of(to));
    }

    private List<String> listed() throws IOException {
        return folder().list().stream().map(ExportFolder.Listed::path).toList();
    }

    private ExportFolder folder() throws IOException {
        return new ExportFolder(exports.toString(), new Configuration(false));
    }

    /** Reading a pipe would never end. */
    @Test
    void whatIsNoFileIsAMistake() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(exports.resolve("a.csv")));
            UserMistake mistake = assertThrows(UserMistake.class, this::listed);
            assertEquals("a.csv: is a pipe, socket or device, no file; remove it", mistake.getMessage());
        }
    }

    @Test
    void circlesOfLinksEndAndEveryFileIsThereOnce() throws IOException {
        file("own.csv");
        file("三月/工单.csv");
        link("a", ".");
        link("b", ".");
        link("三月/up", "..");
        assertEquals(List.of("own.csv", "三月/工单.csv"), listed());
    }

    /** The file under its own name counts, and under the first of its links what is hidden otherwise. */
    @Test
    void ofAFileAndItsLinksOneCounts() throws IOException {
        file("own.csv");
        link("inside.csv", "own.csv");
        file(".data/hidden.csv");
        link("now", ".data");
        link("old", ".data");
        assertEquals(List.of("now/hidden.csv", "own.csv"), listed());
    }

    @Test
    void linksThatLeadOutOfTheFolderAreRefused() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.csv"), "a");
        String said = ": is a link that leads out of the exports folder; put the file itself there";
        link("link.csv", "../outside/a.csv");
        assertEquals(
                "link.csv" + said, assertThrows(UserMistake.class, this::listed).getMessage());
        Files.delete(exports.resolve("link.csv"));
        link("folder", "../outside");
        assertEquals(
                "folder" + said, assertThrows(UserMistake.class, this::listed).getMessage());
        link("m.yml", "../outside/a.csv");
        assertThrows(UserMistake.class, () -> folder().text("m.yml"));
    }
}
