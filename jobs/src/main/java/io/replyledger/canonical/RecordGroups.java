package io.replyledger.canonical;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Streams sorted rows: those of one record stand together, winner first, events behind in the order of their times, and
 * so do the records of one family.
 */
final class RecordGroups implements FlatMapFunction<Iterator<Row>, RecordStanding> {
    private static final long serialVersionUID = 1L;

    private final RecordType type;
    private final List<String> columns;
    private final Set<String> months;
    private final RecordFold.Setting setting;

    RecordGroups(RecordType type, List<String> columns, Set<String> months, RecordFold.Setting setting) {
        this.type = type;
        this.columns = new ArrayList<>(columns);
        this.months = months;
        this.setting = setting;
    }

    @Override
    public Iterator<RecordStanding> call(Iterator<Row> rows) {
        return new Stream(rows, new RecordFold(type, setting));
    }

    private final class Stream implements Iterator<RecordStanding> {
        private final Iterator<Row> rows;
        private final RecordFold fold;
        private final Map<String, Integer> positions = GroupRow.positions(columns);
        private final Deque<RecordStanding> ready = new ArrayDeque<>();
        private final String familyColumn =
                positions.containsKey(Families.FAMILY) ? Families.FAMILY : RecordReader.RECORD_ID;
        private GroupRow pending;

        Stream(Iterator<Row> rows, RecordFold fold) {
            this.rows = rows;
            this.fold = fold;
            this.pending = read();
        }

        private GroupRow read() {
            return rows.hasNext() ? new GroupRow(rows.next(), positions) : null;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && pending != null) {
                nextFamily().stream().filter(r -> months.contains(r.month())).forEach(r -> ready.addAll(r.standings()));
            }
            return !ready.isEmpty();
        }

        /** Records that were merged, and the one that is left; mostly a record by itself. */
        private List<FoldedRecord> nextFamily() {
            List<FoldedRecord> family = new ArrayList<>();
            String source = pending.text(Records.SOURCE);
            String name = pending.text(familyColumn);
            while (pending != null
                    && source.equals(pending.text(Records.SOURCE))
                    && name.equals(pending.text(familyColumn))) {
                family.add(fold.of(nextGroup()));
            }
            if (family.size() > 1) {
                fold.connect(family);
            }
            return family;
        }

        private List<GroupRow> nextGroup() {
            List<GroupRow> group = new ArrayList<>();
            String source = pending.text(Records.SOURCE);
            String id = pending.text(RecordReader.RECORD_ID);
            while (pending != null
                    && source.equals(pending.text(Records.SOURCE))
                    && id.equals(pending.text(RecordReader.RECORD_ID))) {
                group.add(pending);
                pending = read();
            }
            return group;
        }

        @Override
        public RecordStanding next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.removeFirst();
        }
    }
}
