package io.replyledger.export;

import java.util.regex.Pattern;

/** Names of files and of members of archives, which stand in messages and in published tables. */
final class PlainName {
    private static final int LONGEST = 500;
    private static final int SHOWN = 60;

    /** Control characters, line ends, and what turns the direction of a line around. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private PlainName() {}

    /** True for a name that any program can show on a line. */
    static boolean is(String name) {
        return name.length() <= LONGEST && !UNSEEN.matcher(name).find();
    }

    /** A name for a message: short, with a question mark for what cannot be seen. */
    static String shown(String name) {
        String seen = UNSEEN.matcher(name).replaceAll("?");
        return seen.length() <= SHOWN ? seen : "…" + seen.substring(seen.length() - SHOWN);
    }
}
