package io.replyledger.canonical;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes that stand for identities: the first 128 bits of HMAC-SHA-256 over the kind of party and the normalised
 * identifier, as hex. Without the key nobody can tell whose they are, nor test a guess.
 */
public final class Pseudonyms implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BYTES = 16;
    private static final int CHECK_BYTES = 8;

    private final byte[] key;
    private transient Mac mac;

    /** Pseudonyms under a key. */
    public Pseudonyms(byte[] key) {
        this.key = key.clone();
    }

    /** The pseudonym of an identifier of a kind of party, client or staff. */
    public String of(String kind, String identifier) {
        return HexFormat.of().formatHex(hash(kind + "\0" + normalised(identifier)), 0, BYTES);
    }

    /** A value that tells keys apart and gives nothing away; the store keeps it. */
    public String keyCheck() {
        return HexFormat.of().formatHex(hash("key check"), 0, CHECK_BYTES);
    }

    private static String normalised(String identifier) {
        return Normalizer.normalize(identifier, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    private byte[] hash(String text) {
        if (mac == null) {
            mac = hmac();
        }
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mac hmac() {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            return hmac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms[key check " + keyCheck() + "]";
    }
}
