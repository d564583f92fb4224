package io.replyledger.canonical;

import io.replyledger.direct.rows.RowView;
import io.replyledger.table.Positions;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;

/** The task that streams records out of Spark's sorted rows; see {@link RecordStream}. */
final class RecordGroups implements FlatMapFunction<Iterator<RowView>, RecordStanding> {
    private static final long serialVersionUID = 1L;

    private final RecordType type;
    private final StructType schema;
    private final Set<String> months;
    private final RecordFold.Setting setting;
    private final CollectionAccumulator<String> torn;

    /**
     * Streams the records of these months.
     *
     * @param schema columns of the rows
     * @param torn takes month and folder of records that lie in another folder than that of their month, which are then
     *     not streamed; null where that makes no difference
     */
    RecordGroups(
            RecordType type,
            StructType schema,
            Set<String> months,
            RecordFold.Setting setting,
            CollectionAccumulator<String> torn) {
        this.type = type;
        this.schema = schema;
        this.months = new TreeSet<>(months);
        this.setting = setting;
        this.torn = torn;
    }

    @Override
    public Iterator<RecordStanding> call(Iterator<RowView> rows) {
        Positions positions = new Positions(List.of(schema.fieldNames()));
        RecordFold fold = new RecordFold(type, setting);
        boolean[] wanted = wanted(fold);
        Iterator<GroupRow> decoded = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public GroupRow next() {
                return new GroupRow(rows.next().values(wanted), positions);
            }
        };
        return new RecordStream(decoded, positions, fold, months, torn);
    }

    /** All columns but those that rows were only sorted by. */
    private boolean[] wanted(RecordFold fold) {
        String[] names = schema.fieldNames();
        boolean[] wanted = new boolean[names.length];
        for (int i = 0; i < wanted.length; i++) {
            boolean isOtherId =
                    names[i].equals(StoredRows.RECORD_ID) && !fold.idColumn().equals(names[i]);
            wanted[i] = !isOtherId && !StoredRows.ORDER_ONLY.contains(names[i]);
        }
        return wanted;
    }
}
