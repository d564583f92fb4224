package io.replyledger.canonical;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/**
 * Replaces ids of records by those of their parties when a month is read, so that one client has one id in every system;
 * those that nobody ties keep their own and are counted.
 */
final class Tying implements Function<RecordStanding, RecordStanding> {
    private static final long serialVersionUID = 1L;
    private static final List<String> IDS = List.of("client_id", "staff_id", "party_id", "account_manager_id");

    private final Broadcast<Identities> identities;
    private final HashMap<String, Places> places = new HashMap<>();

    /** Where the provider and the ids stand in the rows of a table. */
    private record Places(int provider, int[] ids) implements Serializable {
        static Places of(String table) {
            Map<String, Integer> positions = Table.load(table).positions();
            return new Places(
                    positions.get(Records.PROVIDER_ID),
                    IDS.stream()
                            .map(positions::get)
                            .filter(Objects::nonNull)
                            .mapToInt(i -> i)
                            .toArray());
        }
    }

    Tying(Broadcast<Identities> identities) {
        this.identities = identities;
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
        Places where = places.computeIfAbsent(table, Places::of);
        String provider = (String) values[where.provider()];
        int untied = 0;
        for (int position : where.ids()) {
            String id = (String) values[position];
            if (id != null) {
                String party = identities.value().party(provider, id);
                values[position] = party == null ? id : party;
                untied += party != null || identities.value().isParty(id) ? 0 : 1;
            }
        }
        return untied;
    }

    /** A record made of events alone is carried by one of them. */
    private static String baseTable(RecordType type) {
        return type.foldsInto().orElse(type).table();
    }
}
