package io.replyledger.job;

import java.io.IOException;
import java.nio.file.Path;

/** A process that has locked a folder, says so, and waits to be ended. */
final class LockHolder {
    private LockHolder() {}

    /** Locks the folder given. */
    @SuppressWarnings("try")
    public static void main(String[] args) throws IOException {
        try (FolderLock lock = FolderLock.of(Path.of(args[0]), "--store: 'x'")) {
            System.out.println("locked");
            int unused = System.in.read();
        }
    }

    /** Starts one; it has the lock when this returns. */
    static Process start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = process.inputReader().readLine();
        if (!"locked".equals(said)) {
            throw new AssertionError("the other process says " + said);
        }
        return process;
    }
}
