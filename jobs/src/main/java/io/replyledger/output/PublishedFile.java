package io.replyledger.output;

import java.io.IOException;
import java.io.InputStream;

/**
 * A Parquet file that is published as it is.
 *
 * @param path its path in the publication
 * @param contentSha256 changes when its rows do; an equal one of the former publication is linked
 * @param content opens it
 */
public record PublishedFile(String path, String contentSha256, Content content) {

    /** Opens a file. */
    public interface Content {
        /** A new stream over it. */
        InputStream open() throws IOException;
    }
}
