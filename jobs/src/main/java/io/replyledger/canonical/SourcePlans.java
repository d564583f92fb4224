package io.replyledger.canonical;

import io.replyledger.export.ExportFolder;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.MappingFile;
import io.replyledger.spec.Parties;
import io.replyledger.spec.Source;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

/** Finds and checks the mappings of all sources. */
public final class SourcePlans {
    private static final Set<String> FROM_STATUS =
            Set.of(Tickets.FIRST_RESOLVED_AT, Tickets.RESOLVED_AT, Tickets.REOPENED_AT, Tickets.STATUS);
    private static final Set<String> FROM_MESSAGES =
            Set.of(Tickets.FIRST_RESPONSE_AT, Tickets.FIRST_TOUCH_AT, Tickets.CLIENT_MESSAGE_AT);

    private SourcePlans() {}

    /**
     * A plan per source id.
     *
     * @throws UserMistake for a mapping that is missing or wrong
     */
    public static Map<String, SourcePlan> of(Configuration configuration, ExportFolder folder, String file)
            throws IOException {
        Map<String, SourcePlan> plans = new TreeMap<>();
        ClosedLists lists = ClosedLists.load();
        Ownership ownership = new Ownership(configuration);
        for (Source source : configuration.sources()) {
            String text = text(source, folder, file);
            Mapping mapping = MappingFile.read(text, source.mapping());
            MappingCheck.againstTables(mapping, source.mapping());
            requireParties(source, mapping, file);
            String hash = hash(text, mapping, lists, ownership);
            plans.put(source.id(), new SourcePlan(source, mapping, hash, lists, ownership));
        }
        return plans;
    }

    private static void requireParties(Source source, Mapping mapping, String file) {
        mapping.records().forEach((name, record) -> {
            if (source.provider().own() && record.parties() == null) {
                throw UserMistake.in(
                        file,
                        "sources." + source.id() + ".provider",
                        "own: true needs parties in records." + name + " of mapping " + source.mapping());
            }
        });
    }

    /** The mapping together with the tables, lists and own identifiers that it relies on. */
    private static String hash(String text, Mapping mapping, ClosedLists lists, Ownership ownership) {
        StringBuilder all = new StringBuilder(text).append(lists.tables());
        new TreeMap<>(mapping.records()).keySet().forEach(r -> all.append(Table.load(r)));
        if (mapping.records().values().stream().anyMatch(r -> r.parties() != null)) {
            all.append(ownership.settings());
        }
        return DigestUtils.sha256Hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Source source, ExportFolder folder, String file) throws IOException {
        String name = source.mapping();
        boolean isPath = name.contains("/") || name.endsWith(".yml");
        if (isPath && !name.startsWith("/") && !name.contains("..") && folder.has(name)) {
            return folder.text(name);
        }
        return BuiltInMappings.text(name)
                .filter(t -> !isPath)
                .orElseThrow(() -> UserMistake.in(
                        file,
                        "sources." + source.id() + ".mapping",
                        "'" + name + "' is neither a built-in mapping nor a file in the exports folder"));
    }

    /** Per {@code record.column}, what a source can know: what its rows map, and what its events tell. */
    public static Set<String> available(Mapping mapping) {
        Set<String> available = new HashSet<>();
        mapping.records().forEach((record, how) -> how.fields().keySet().forEach(f -> available.add(record + "." + f)));
        mapping.records().forEach((record, how) -> addIf(how.parties() != null, record, available));
        Mapping.RecordMapping events = mapping.records().get(RecordType.TICKET_EVENT.table());
        if (events != null) {
            Set<String> kinds = kinds(events);
            addIf(kinds.contains("status"), FROM_STATUS, available);
            addIf(kinds.contains("message"), FROM_MESSAGES, available);
        }
        return available;
    }

    /**
     * Per {@code record.column}, what a source cannot know: columns of its records that no row maps and no event tells.
     */
    public static Set<String> notAvailable(Mapping mapping) {
        Set<String> available = available(mapping);
        available.addAll(FoldedColumns.of(mapping));
        Set<String> missing = new TreeSet<>();
        for (String record : recordsOf(mapping)) {
            for (Column column : Table.load(record).columns()) {
                boolean isCommon = Table.load("record").column(column.name()).isPresent();
                boolean isOwnId = column.name().equals(TicketEvents.EVENT_ID);
                if (!isCommon && !isOwnId && !available.contains(record + "." + column.name())) {
                    missing.add(record + "." + column.name());
                }
            }
        }
        return missing;
    }

    /** Times of a record type that a source cannot know, so that what rests on them is not measured. */
    static List<String> unknownTimes(Mapping mapping, String record) {
        Set<String> unknown = notAvailable(mapping);
        return Table.load(record).columns().stream()
                .filter(c -> c.type() == ColumnType.TIMESTAMP && unknown.contains(record + "." + c.name()))
                .map(Column::name)
                .toList();
    }

    /** The records that a mapping fills; of events, those that they fold into. */
    private static Set<String> recordsOf(Mapping mapping) {
        Set<String> records = new TreeSet<>();
        for (RecordType type : RecordType.records()) {
            boolean isFolded = type.events()
                    .filter(e -> mapping.records().containsKey(e.table()))
                    .isPresent();
            if (isFolded || mapping.records().containsKey(type.table())) {
                records.add(type.table());
            }
        }
        return records;
    }

    private static void addIf(boolean hasParties, String record, Set<String> available) {
        List<String> columns = Table.load(record).columnNames();
        Parties.FILLED.stream()
                .filter(c -> hasParties && columns.contains(c))
                .forEach(c -> available.add(record + "." + c));
    }

    private static void addIf(boolean isKnown, Set<String> columns, Set<String> available) {
        columns.stream().filter(c -> isKnown).forEach(c -> available.add(Tickets.TABLE + "." + c));
    }

    private static Set<String> kinds(Mapping.RecordMapping events) {
        io.replyledger.spec.FieldMapping kind = events.fields().get(TicketEvents.KIND);
        if (kind.constant() != null) {
            return Set.of(kind.constant());
        }
        return kind.codes() == null
                ? Set.of("status", "message")
                : new HashSet<>(kind.codes().values());
    }
}
