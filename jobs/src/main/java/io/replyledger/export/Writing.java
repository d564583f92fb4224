package io.replyledger.export;

import java.io.IOException;
import java.io.Serializable;

/** How the rows of a file are written down; one implementation per form. */
interface Writing extends Serializable {

    /**
     * Opens the rows from the top.
     *
     * @throws Refusal when the bytes are not written so, with the reason
     */
    Rows open(Bytes bytes) throws IOException, Refusal;

    /** What was detected, for people: {@code encoding UTF-8, delimiter ,}. */
    String detected();

    /** True when every row writes all its cells, so that a shorter one is damaged. */
    default boolean writesEveryCell() {
        return false;
    }
}
