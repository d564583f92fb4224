package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * The task that turns a stream of records into distributions and accounts, combined before any shuffle, by the month
 * under which they are kept: that in which the records started.
 *
 * @param measuring how they are measured
 */
public record MonthMeasuring(RecordMeasuring measuring)
        implements PairFlatMapFunction<Iterator<RecordStanding>, Tuple2<String, KeptKey>, KeptPart> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Tuple2<Tuple2<String, KeptKey>, KeptPart>> call(Iterator<RecordStanding> rows) {
        KeptBuilders parts = measuring.builders();
        RecordMeasuring.Task task = measuring.task();
        while (rows.hasNext()) {
            task.measure(rows.next(), parts);
        }
        return tuples(parts);
    }

    private static Iterator<Tuple2<Tuple2<String, KeptKey>, KeptPart>> tuples(KeptBuilders parts) {
        List<Tuple2<Tuple2<String, KeptKey>, KeptPart>> tuples = new ArrayList<>();
        parts.build((folder, key, part) -> tuples.add(new Tuple2<>(new Tuple2<>(folder, key), part)));
        return tuples.iterator();
    }
}
