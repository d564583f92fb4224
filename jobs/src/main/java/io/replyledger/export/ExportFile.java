package io.replyledger.export;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * One delivered file, or one member of a delivered archive.
 *
 * @param source id of the source that it belongs to
 * @param path path below the exports folder, with /
 * @param member name inside the archive, empty for a file that is none
 * @param size bytes as delivered
 * @param modified modification time, ms since 1970; only to see that nothing changed
 * @param sha256 SHA-256 of the delivered bytes, hex
 */
public record ExportFile(String source, String path, String member, long size, long modified, String sha256)
        implements Serializable {

    /** Identity of the content: the hash, or for a member the hash of archive hash and name. */
    public String id() {
        return member.isEmpty()
                ? sha256
                : DigestUtils.sha256Hex((sha256 + "!" + member).getBytes(StandardCharsets.UTF_8));
    }

    /** The path as people see it. */
    public String display() {
        return member.isEmpty() ? path : path + "!" + member;
    }
}
