package io.replyledger.export;

import java.io.IOException;

/** What a library says of bytes that it cannot read, on one line without the names of its classes. */
final class Damage {
    private static final int LONGEST = 200;

    private Damage() {}

    static IOException of(Exception e) {
        return new IOException("it is damaged or cut off (" + line(e) + "); ask for it again", e);
    }

    static String line(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
