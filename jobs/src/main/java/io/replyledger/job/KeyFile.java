package io.replyledger.job;

import io.replyledger.canonical.Pseudonyms;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/** Where the key of the pseudonyms comes from. It is never printed and never stands in the output or the store. */
final class KeyFile {
    private static final String VARIABLE = "REPLYLEDGER_KEY";
    private static final int BYTES = 32;
    private static final int LEAST = 16;

    private KeyFile() {}

    /** From the file given, else the variable of the environment, else the user's own key file, which is made when missing. */
    static Pseudonyms pseudonyms(String file, Map<String, String> environment, Consumer<String> progress)
            throws IOException {
        if (file != null) {
            return of(read(Path.of(file)), file);
        }
        String variable = environment.get(VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return of(variable, VARIABLE);
        }
        Path own = ownFile(environment);
        if (!Files.exists(own)) {
            make(own);
            progress.accept("made a pseudonym key at " + own + "; keep it safe, the store cannot be used without it");
        }
        return of(read(own), own.toString());
    }

    private static Pseudonyms of(String text, String origin) {
        byte[] key = text.strip().getBytes(StandardCharsets.UTF_8);
        if (key.length < LEAST) {
            throw new UserMistake(origin + ": the pseudonym key is shorter than " + LEAST + " characters; make one with"
                    + " openssl rand -hex 32");
        }
        return new Pseudonyms(key);
    }

    private static String read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UserMistake("--key-file: '" + file + "' cannot be read; give the file with the pseudonym key");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserMistake(file + ": the pseudonym key is no text; make one with openssl rand -hex 32");
        }
    }

    private static Path ownFile(Map<String, String> environment) {
        String configured = environment.get("XDG_CONFIG_HOME");
        Path home = configured == null || configured.isBlank()
                ? Path.of(home(environment), ".config")
                : Path.of(configured);
        return home.resolve("replyledger").resolve("pseudonym.key");
    }

    /** As the shell has it: where somebody runs with another HOME than in the list of users, the JVM knows only that. */
    private static String home(Map<String, String> environment) {
        String home = environment.get("HOME");
        return home == null || home.isBlank() ? System.getProperty("user.home") : home;
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
    }
}
