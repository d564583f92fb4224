package io.replyledger.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of cells one after the other, each with its type, so that no two rows give the same bytes. */
final class ContentHash {
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_NUMBER = 16;

    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    ContentHash add(Object cell) {
        if (buffer.remaining() < LARGEST_NUMBER) {
            flush();
        }
        if (cell == null) {
            buffer.put((byte) 0);
        } else if (cell instanceof Long number) {
            buffer.put((byte) 1).putLong(number);
        } else if (cell instanceof Double number) {
            buffer.put((byte) 2).putDouble(number);
        } else {
            text(cell.getClass() == String.class ? (byte) 3 : (byte) 4, cell.toString());
        }
        return this;
    }

    private void text(byte type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.put(type).putInt(bytes.length);
        if (buffer.remaining() < bytes.length) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            digest.update(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
