package io.replyledger.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** What a delivered file holds, behind its compression, told by its first bytes. */
final class Content {
    private static final int BUFFER = 1 << 16;
    private static final int BEGINNING = 128;

    private Content() {}

    static boolean isZip(InputStream in) throws IOException {
        return startsWith(in, 'P', 'K', 3, 4) || startsWith(in, 'P', 'K', 5, 6);
    }

    /** True for a zip whose first member, which is not packed, says so. */
    static boolean isOpenDocument(InputStream in) throws IOException {
        in.mark(BEGINNING);
        String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        in.reset();
        return beginning.contains("mimetypeapplication/vnd.oasis.opendocument");
    }

    static boolean isGzip(InputStream in) throws IOException {
        return startsWith(in, 0x1f, 0x8b);
    }

    /** The bytes of a file, of a member, or of what a gzip file holds. */
    static InputStream open(InputStream delivered, String member) throws IOException {
        InputStream in = new BufferedInputStream(delivered, BUFFER);
        if (!member.isEmpty()) {
            return Archive.open(in, member);
        }
        return isGzip(in) ? gunzipped(in) : in;
    }

    private static InputStream gunzipped(InputStream in) throws IOException {
        BoundedInputStream packed =
                BoundedInputStream.builder().setInputStream(in).get();
        return new Expansion(new GZIPInputStream(packed, BUFFER), packed::getCount);
    }

    static boolean startsWith(InputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean same = true;
        for (int expected : bytes) {
            same &= in.read() == expected;
        }
        in.reset();
        return same;
    }
}
