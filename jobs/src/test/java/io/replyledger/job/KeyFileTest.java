package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private void ask(Map<String, String> environment) throws IOException {
        KeyFile.pseudonyms(null, environment, said::add);
    }

    /** The JVM takes the home of the list of users for it, which is another where HOME is set. */
    @Test
    void theKeyIsMadeOnceWhereTheShellHasTheHome() throws IOException {
        Path key = folder.resolve(".config/replyledger/pseudonym.key");
        ask(Map.of("HOME", folder.toString()));
        String made = Files.readString(key);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        ask(Map.of("HOME", folder.toString()));
        assertEquals(made, Files.readString(key));
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("made a pseudonym key at " + key), said.get(0));
    }

    @Test
    void aFolderForConfigurationGoesFirst() throws IOException {
        ask(Map.of("HOME", folder.resolve("home").toString(), "XDG_CONFIG_HOME", folder.toString()));
        assertTrue(Files.exists(folder.resolve("replyledger/pseudonym.key")));
        assertTrue(Files.notExists(folder.resolve("home")));
    }
}
