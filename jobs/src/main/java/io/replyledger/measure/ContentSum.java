package io.replyledger.measure;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells one collection of parts from another, in whatever order they come: the sum of the hashes of its parts. */
final class ContentSum implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int BYTES = 16;

    private long high;
    private long low;
    /** The same of what is not final. */
    private long provisionalHigh;

    private long provisionalLow;

    /** Hash of a part, final or not. */
    static byte[] digest(KeptKey key, PackedPart part) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(text(key, part.counts()).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(part.bytes()), BYTES);
    }

    ContentSum add(KeptSketch judged) {
        ByteBuffer hash = ByteBuffer.wrap(judged.digest());
        long first = hash.getLong();
        long second = hash.getLong();
        high += first;
        low += second;
        if (judged.counts().isProvisional()) {
            provisionalHigh += first;
            provisionalLow += second;
        }
        return this;
    }

    private static String text(KeptKey key, KeptPart counts) {
        return String.join(
                "\0",
                key.kind(),
                key.record(),
                key.provider(),
                key.month(),
                key.channel(),
                key.segment(),
                key.measure(),
                key.clock(),
                key.basis(),
                key.source(),
                key.sourceFile(),
                key.reason(),
                counts.startBasis(),
                counts.precision(),
                numbers(counts));
    }

    private static String numbers(KeptPart counts) {
        return counts.abandoned() + " " + counts.untimedEvents() + " " + counts.untimedEnds() + " " + counts.uncovered()
                + " " + counts.open() + "\0";
    }

    ContentSum add(ContentSum other) {
        high += other.high;
        low += other.low;
        provisionalHigh += other.provisionalHigh;
        provisionalLow += other.provisionalLow;
        return this;
    }

    String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high)
                + hex.toHexDigits(low)
                + hex.toHexDigits(provisionalHigh)
                + hex.toHexDigits(provisionalLow);
    }
}
