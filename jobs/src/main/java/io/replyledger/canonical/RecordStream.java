package io.replyledger.canonical;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.Records;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Streams sorted rows: those of one record stand together, winner first, events behind in the order of their times, and
 * so do the records of one family.
 */
final class RecordStream implements Iterator<RecordStanding> {
    private final Iterator<GroupRow> rows;
    private final RecordFold fold;
    private final Set<String> months;
    private final CollectionAccumulator<String> torn;
    private final int source;
    private final int id;
    private final int family;
    private final int folder;
    private final Deque<RecordStanding> ready = new ArrayDeque<>();
    private GroupRow pending;

    /**
     * Streams the records of these months.
     *
     * @param positions where the columns of the rows stand
     * @param torn takes month and folder of records that lie in another folder than that of their month, which are then
     *     not streamed; null where that makes no difference
     */
    RecordStream(
            Iterator<GroupRow> rows,
            Map<String, Integer> positions,
            RecordFold fold,
            Set<String> months,
            CollectionAccumulator<String> torn) {
        this.rows = rows;
        this.fold = fold;
        this.months = months;
        this.torn = torn;
        this.source = positions.get(Records.SOURCE);
        this.id = positions.get(fold.idColumn());
        this.family = positions.getOrDefault(Families.FAMILY, id);
        this.folder = positions.getOrDefault(StoredRows.MONTH, id);
        this.pending = read();
    }

    private GroupRow read() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && pending != null) {
            Object place = pending.values()[folder];
            for (FoldedRecord record : nextFamily()) {
                if (months.contains(record.month()) && !isTorn(record, (String) place)) {
                    ready.addAll(record.standings());
                }
            }
        }
        return !ready.isEmpty();
    }

    private boolean isTorn(FoldedRecord record, String place) {
        boolean isElsewhere = torn != null && !record.month().equals(place);
        if (isElsewhere) {
            torn.add(record.month());
            torn.add(place);
        }
        return isElsewhere;
    }

    /** Records that were merged, and the one that is left; mostly a record by itself. */
    private List<FoldedRecord> nextFamily() {
        GroupRow first = pending;
        FoldedRecord record = fold.of(nextGroup());
        if (!isLike(first, family)) {
            return List.of(record);
        }
        List<FoldedRecord> records = new ArrayList<>(List.of(record));
        while (isLike(first, family)) {
            records.add(fold.of(nextGroup()));
        }
        fold.connect(records);
        return records;
    }

    private List<GroupRow> nextGroup() {
        GroupRow first = pending;
        pending = read();
        if (!isLike(first, id)) {
            return List.of(first);
        }
        List<GroupRow> group = new ArrayList<>(List.of(first));
        while (isLike(first, id)) {
            group.add(pending);
            pending = read();
        }
        return group;
    }

    /** Whether the pending row has the same source and the same text in a column. */
    private boolean isLike(GroupRow first, int column) {
        return pending != null
                && first.values()[source].equals(pending.values()[source])
                && first.values()[column].equals(pending.values()[column]);
    }

    @Override
    public RecordStanding next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }
}
