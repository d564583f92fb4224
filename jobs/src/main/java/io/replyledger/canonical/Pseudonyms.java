package io.replyledger.canonical;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes that stand for identities: the first 128 bits of HMAC-SHA-256 over the party, the kind and the normalised
 * identifier, as hex. Without the key nobody can tell whose they are, nor test a guess. Not for several threads at once.
 */
public final class Pseudonyms implements Serializable {
    /** The party that is never stored in clear. */
    static final String CLIENT = "client";

    static final String STAFF = "staff";

    private static final long serialVersionUID = 2L;
    private static final int BYTES = 16;
    private static final int CHECK_BYTES = 8;
    private static final int REMEMBERED = 100_000;
    private static final int LONGEST_REMEMBERED = 200;

    private final byte[] key;
    private final boolean keepsStaff;
    private transient Mac mac;
    private transient BoundedCache<String> known;
    private transient Map<String, Hiding> hiding;

    /** Pseudonyms under a key. */
    public Pseudonyms(byte[] key) {
        this(key.clone(), false);
    }

    private Pseudonyms(byte[] key, boolean keepsStaff) {
        this.key = key;
        this.keepsStaff = keepsStaff;
    }

    /** The same for clients; staff keep their normalised identifiers in clear. */
    public Pseudonyms keepingStaff() {
        return new Pseudonyms(key, true);
    }

    /** What stands for an identifier of a party, client or staff. */
    String of(String party, Identifier identifier) {
        return keeps(party) ? identifier.normalised() : hex(party + "\0" + identifier.text());
    }

    /** Whether identifiers of a party are kept in clear. */
    boolean keeps(String party) {
        return keepsStaff && party.equals(STAFF);
    }

    /** Hides identifiers, telephone numbers without a country code as those of a region; what it remembers goes from file to file. */
    Hiding hiding(String region) {
        if (hiding == null) {
            hiding = new HashMap<>();
        }
        return hiding.computeIfAbsent(region, r -> new Hiding(this, new Identifiers(r)));
    }

    /** A keyed hash of a text that is no identity, apart from those of other uses. */
    String keyed(String use, String text) {
        String all = use + "\0" + text;
        if (all.length() > LONGEST_REMEMBERED) {
            return hex(all);
        }
        if (known == null) {
            known = new BoundedCache<>(REMEMBERED);
        }
        return known.of(all, this::hex);
    }

    /** A value that tells keys apart and gives nothing away; the store keeps it. */
    public String keyCheck() {
        return HexFormat.of().formatHex(hash("key check"), 0, CHECK_BYTES);
    }

    /** All that decides what stands for an identity, without giving the key away. */
    String settings() {
        return keyCheck() + (keepsStaff ? " staff kept" : "");
    }

    private String hex(String text) {
        return HexFormat.of().formatHex(hash(text), 0, BYTES);
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
