package io.replyledger.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a delivered file holds, behind its compression, told by its first bytes. */
final class Content {
    private static final int BUFFER = 1 << 16;

    private Content() {}

    /**
     * Names of the members of an archive.
     *
     * @return the file names in it in order, or one empty name when the stream is no archive
     * @throws Refusal when the archive is damaged or holds no file
     */
    static List<String> members(InputStream delivered) throws IOException, Refusal {
        InputStream in = new BufferedInputStream(delivered, BUFFER);
        if (!startsWith(in, 'P', 'K', 3, 4)) {
            return List.of("");
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    names.add(entry.getName());
                    zip.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("the archive is damaged or cut off (" + e.getMessage() + "); ask for it again");
        }
        if (names.isEmpty()) {
            throw new Refusal("the archive holds no file");
        }
        return names;
    }

    /** The bytes of a file, of a member, or of what a gzip file holds. */
    static InputStream open(InputStream delivered, String member) throws IOException {
        InputStream in = new BufferedInputStream(delivered, BUFFER);
        if (member.isEmpty()) {
            return startsWith(in, 0x1f, 0x8b) ? new GZIPInputStream(in, BUFFER) : in;
        }
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(member)) {
                return zip;
            }
        }
        throw new IOException("the archive no longer holds " + member);
    }

    /** True for a stream that begins as a gzip file does; leaves it at its beginning. */
    static boolean isCompressed(InputStream in) throws IOException {
        return startsWith(in, 0x1f, 0x8b);
    }

    private static boolean startsWith(InputStream in, int... bytes) throws IOException {
        in.mark(bytes.length);
        boolean same = true;
        for (int expected : bytes) {
            same &= in.read() == expected;
        }
        in.reset();
        return same;
    }
}
