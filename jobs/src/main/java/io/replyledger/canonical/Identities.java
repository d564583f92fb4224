package io.replyledger.canonical;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.nio.charset.StandardCharsets;
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
 * own and are counted.
 */
public final class Identities implements Function<RecordStanding, RecordStanding> {
    /** Nobody is tied to anybody. */
    public static final Identities NONE = new Identities(Map.of());

    private static final long serialVersionUID = 1L;
    private static final List<String> IDS = List.of("client_id", "staff_id", "party_id", "account_manager_id");

    private final HashMap<String, String> parties;
    private final HashSet<String> known;

    private Identities(Map<String, String> parties) {
        this.parties = new HashMap<>(parties);
        this.known = new HashSet<>(parties.values());
    }

    /** From the identity records that count. Where two sources disagree, the one whose id comes first is believed. */
    static Identities of(JavaRDD<RecordStanding> identities) {
        Map<String, Integer> positions = Table.load(RecordType.IDENTITY.table()).positions();
        int identifier = positions.get("identifier");
        int party = positions.get("party_id");
        List<String[]> ties = identities
                .filter(i -> i.record() != null)
                .map(i -> new String[] {i.source(), (String) i.record()[identifier], (String) i.record()[party]})
                .collect();
        Map<String, String[]> first = new HashMap<>();
        ties.forEach(t -> first.merge(t[1], t, (a, b) -> a[0].compareTo(b[0]) <= 0 ? a : b));
        Map<String, String> parties = new HashMap<>();
        first.forEach((id, tie) -> parties.put(id, tie[2]));
        return new Identities(parties);
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
        int untied = 0;
        for (String column : IDS) {
            Integer position = positions.get(column);
            if (position != null && values[position] != null) {
                String id = (String) values[position];
                values[position] = parties.getOrDefault(id, id);
                untied += parties.containsKey(id) || known.contains(id) ? 0 : 1;
            }
        }
        return untied;
    }

    /** A record made of events alone is carried by one of them. */
    private static String baseTable(RecordType type) {
        return type.foldsInto().orElse(type).table();
    }
}
