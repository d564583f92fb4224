package io.replyledger.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/** The task that turns merged parts into rows to publish; accounts of rows pass through. */
public final class Figures implements FlatMapFunction<Tuple2<KeptKey, KeptPart>, Figures.Figure> {
    private static final long serialVersionUID = 1L;

    private final ResponseTimes responseTimes;
    private final Resolutions resolutions;

    /** One published row, or an account. */
    public sealed interface Figure extends Serializable permits PublishedRow, Account {}

    /**
     * A row to publish.
     *
     * @param table its table
     * @param values its values in the order of the table
     */
    public record PublishedRow(String table, Object[] values) implements Figure {}

    /**
     * Rows of one file with one standing, or a finding.
     *
     * @param key what they are
     * @param part how many, and when
     */
    public record Account(KeptKey key, KeptPart part) implements Figure {}

    /** Figures judged by targets, under the names of providers. */
    public Figures(ResponseTimes responseTimes, Resolutions resolutions) {
        this.responseTimes = responseTimes;
        this.resolutions = resolutions;
    }

    @Override
    public Iterator<Figure> call(Tuple2<KeptKey, KeptPart> merged) {
        KeptKey key = merged._1();
        KeptPart part = merged._2();
        if (!key.kind().equals(KeptKey.MEASURE)) {
            return List.<Figure>of(new Account(key, part)).iterator();
        }
        List<Figure> figures = new ArrayList<>();
        responseTimes.of(key, part).forEach(v -> figures.add(row("response_times", v)));
        resolutions.of(key, part).ifPresent(v -> figures.add(row("resolution", v)));
        return figures.iterator();
    }

    private static PublishedRow row(String table, Map<String, Object> values) {
        io.replyledger.table.Table declared = io.replyledger.table.Table.load(table);
        return new PublishedRow(
                table, declared.columnNames().stream().map(values::get).toArray());
    }
}
