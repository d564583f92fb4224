package io.replyledger.explain;

import java.io.IOException;
import java.util.function.Consumer;

/** The cases behind a number on its clock, to be gone through as often as needed. */
interface SeenCases {
    /** Shows every case, always in the same order. */
    void each(Consumer<Seen> seen) throws IOException;
}
