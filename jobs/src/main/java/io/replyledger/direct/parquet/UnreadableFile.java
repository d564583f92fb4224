package io.replyledger.direct.parquet;

import java.io.IOException;

/** A Parquet file that is missing or damaged; the message names it. */
public final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String path, Exception cause) {
        super("cannot read " + path, cause);
    }
}
