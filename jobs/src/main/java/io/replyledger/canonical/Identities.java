package io.replyledger.canonical;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.JavaRDD;

/**
 * Who is who: under which party a pseudonym of an identifier (a telephone number, an address) is known. A name or
 * an account may be somebody else at another provider, so what the record's own provider says goes before what others say.
 */
public final class Identities implements Serializable {
    private static final long serialVersionUID = 3L;
    private static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::source).thenComparing(Tie::provider).thenComparing(Tie::party);

    /** Nobody is tied to anybody. */
    public static final Identities NONE = new Identities(List.of());

    private final HashMap<String, String> parties = new HashMap<>();
    private final HashSet<String> known = new HashSet<>();

    private record Tie(String source, String provider, String identifier, String party) implements Serializable {}

    private Identities(List<Tie> ties) {
        ties.stream().sorted(ORDER).forEach(tie -> {
            parties.putIfAbsent(key(tie.provider(), tie.identifier()), tie.party());
            parties.putIfAbsent(tie.identifier(), tie.party());
        });
        known.addAll(parties.values());
    }

    /** From the identity records that count. Where two sources disagree, the one whose id comes first is believed. */
    static Identities of(JavaRDD<RecordStanding> identities) {
        Map<String, Integer> positions = Table.load(RecordType.IDENTITY.table()).positions();
        int provider = positions.get(Records.PROVIDER_ID);
        int identifier = positions.get("identifier");
        int party = positions.get("party_id");
        return new Identities(identities
                .filter(i -> i.record() != null)
                .map(i -> new Tie(i.source(), (String) i.record()[provider], (String) i.record()[identifier], (String)
                        i.record()[party]))
                .collect());
    }

    private static String key(String provider, String identifier) {
        return provider + "\0" + identifier;
    }

    /** Changes whenever anybody is tied to another party; empty where nobody is. */
    public String fingerprint() {
        return parties.isEmpty()
                ? ""
                : DigestUtils.sha256Hex(new TreeMap<>(parties).toString().getBytes(StandardCharsets.UTF_8));
    }

    boolean isEmpty() {
        return parties.isEmpty();
    }

    /** The party of an identifier as a provider uses it; null where nobody ties it. */
    String party(String provider, String identifier) {
        return parties.getOrDefault(key(provider, identifier), parties.get(identifier));
    }

    /** True for what is a party itself. */
    boolean isParty(String identifier) {
        return known.contains(identifier);
    }
}
