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
import org.apache.spark.api.java.function.Function;

/**
 * Who is who: under which party a pseudonym of an identifier (a telephone number, an address) is known. Ids of records
 * are replaced when a month is read, so that one client has one id in every system; those that nobody ties keep their
 * own and are counted. A name or an account may be somebody else at another provider, so what the record's own provider
 * says goes before what others say.
 */
public final class Identities implements Function<RecordStanding, RecordStanding> {
    private static final long serialVersionUID = 2L;
    private static final List<String> IDS = List.of("client_id", "staff_id", "party_id", "account_manager_id");
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

    @Override
    public RecordStanding call(RecordStanding row) {
        if (row.record() == null && row.event() == null) {
            return row;
        }
        Object[] record = row.record() == null ? null : row.record().clone();
        Object[] event = row.event() == null ? null : row.event().clone();
        int untied = record == null ? 0 : tie(record, baseTable(row.type()));
        if (event != null) {
            tie(event, row.type().table());
        }
        return row.with(record, event, untied);
    }

    /** Replaces ids by those of their parties; how many nobody ties. */
    private int tie(Object[] values, String table) {
        Map<String, Integer> positions = Table.load(table).positions();
        String provider = (String) values[positions.get(Records.PROVIDER_ID)];
        int untied = 0;
        for (String column : IDS) {
            Integer position = positions.get(column);
            if (position != null && values[position] != null) {
                String id = (String) values[position];
                String party = parties.getOrDefault(key(provider, id), parties.get(id));
                values[position] = party == null ? id : party;
                untied += party != null || known.contains(id) ? 0 : 1;
            }
        }
        return untied;
    }

    /** A record made of events alone is carried by one of them. */
    private static String baseTable(RecordType type) {
        return type.foldsInto().orElse(type).table();
    }
}
