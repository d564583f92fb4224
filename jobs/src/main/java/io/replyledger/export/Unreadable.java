package io.replyledger.export;

import java.io.IOException;

/** Bytes that cannot be read, and why in words for whoever delivered them. What a library says is never such a one. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
        super(why);
    }

    Unreadable(String why, Exception cause) {
        super(why, cause);
    }
}
