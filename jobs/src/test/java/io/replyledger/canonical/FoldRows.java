package io.replyledger.canonical;

import io.replyledger.spec.Configuration;
import io.replyledger.spec.ConfigurationFile;
import io.replyledger.table.ColumnType;
import io.replyledger.table.Positions;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Literal rows of one record and its events, and what folding them gives. */
final class FoldRows {
    private final RecordType type;
    private final Positions positions;
    private final List<GroupRow> rows = new ArrayList<>();
    private final Long cut;
    private final Set<String> resolvedInRows = new HashSet<>();

    private FoldRows(RecordType type, Long cut) {
        this.type = type;
        this.cut = cut;
        Set<String> columns = new LinkedHashSet<>(Table.load(type.table()).columnNames());
        columns.addAll(Table.load(type.events().orElseThrow().table()).columnNames());
        columns.addAll(List.of(StoredRows.RECORD_ID, Families.FAMILY));
        positions = new Positions(List.copyOf(columns));
    }

    static FoldRows of(RecordType type) {
        return new FoldRows(type, null);
    }

    /** With a cut: what happens later has not happened. */
    static FoldRows of(RecordType type, String cut) {
        return new FoldRows(type, micros(cut));
    }

    /** The tickets of the source have a column that tells when they were resolved. */
    FoldRows resolvedInRows() {
        resolvedInRows.add("desk");
        return this;
    }

    static long micros(String instant) {
        return Timestamps.micros(Instant.parse(instant));
    }

    /** A row of file a unless it says otherwise: column, value, column, value; texts of times are instants. */
    FoldRows row(long number, long hash, Object... pairs) {
        Object[] values = new Object[positions.size()];
        values[positions.get(Records.PROVIDER_ID)] = "branch";
        values[positions.get(Records.SOURCE)] = "desk";
        values[positions.get(Records.SOURCE_FILE)] = "a";
        values[positions.get(Records.SOURCE_ROW)] = number;
        values[positions.get(Records.ROW_HASH)] = hash;
        for (int i = 0; i < pairs.length; i += 2) {
            String column = (String) pairs[i];
            values[positions.get(column)] = isTime(column) ? micros((String) pairs[i + 1]) : pairs[i + 1];
        }
        rows.add(new GroupRow(values, positions));
        return this;
    }

    private boolean isTime(String column) {
        return List.of(type, type.events().orElseThrow()).stream()
                .flatMap(t -> Table.load(t.table()).column(column).stream())
                .anyMatch(c -> c.type() == ColumnType.TIMESTAMP);
    }

    List<RecordStanding> folded() {
        return new RecordFold(type, setting()).of(rows).standings();
    }

    private RecordFold.Setting setting() {
        Configuration configuration = ConfigurationFile.read(
                "{group: {id: g}, time_zone: Asia/Shanghai, providers: [{id: branch}],"
                        + " sources: [{id: desk, files: '*', mapping: m, provider: branch}]}",
                "replyledger.yml");
        return new RecordFold.Setting(new Zones(configuration), cut, Set.copyOf(resolvedInRows), false);
    }

    /** The records of several ids, given with record_id and family in their order, that stand in one of these months. */
    List<RecordStanding> streamed(String... months) {
        RecordFold fold = new RecordFold(type, setting());
        List<RecordStanding> standings = new ArrayList<>();
        new RecordStream(rows.iterator(), positions, fold, Set.of(months), null).forEachRemaining(standings::add);
        return standings;
    }

    /** Standing of each row, in order. */
    List<String> standings() {
        return folded().stream().map(RecordStanding::standing).toList();
    }

    /** A value of the record that the rows make; times as instants. */
    String value(String column) {
        Object[] record = folded().stream()
                .map(RecordStanding::record)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return text(column, record);
    }

    private String text(String column, Object[] record) {
        Object value = record[Table.load(type.table()).positions().get(column)];
        if (value instanceof long[] instants) {
            return LongStream.of(instants)
                    .mapToObj(i -> Timestamps.ofMicros(i).toString())
                    .collect(Collectors.joining(" ", "[", "]"));
        }
        if (value == null) {
            return "";
        }
        return isTime(column) ? Timestamps.ofMicros((Long) value).toString() : value.toString();
    }

    /** A value of a record of those {@link #streamed}; times as instants. */
    String value(String column, RecordStanding standing) {
        return text(column, standing.record());
    }
}
