package io.replyledger.measure;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells one collection of parts from another, in whatever order they come: the sum of the hashes of its parts. */
final class ContentSum implements Serializable {
    private static final long serialVersionUID = 1L;

    private long high;
    private long low;

    ContentSum add(KeptKey key, PackedPart part) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(text(key, part.counts()).getBytes(StandardCharsets.UTF_8));
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(part.bytes()));
        high += hash.getLong();
        low += hash.getLong();
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
                + " " + counts.open() + " " + counts.isProvisional() + "\0";
    }

    ContentSum add(ContentSum other) {
        high += other.high;
        low += other.low;
        return this;
    }

    String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
