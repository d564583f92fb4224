package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.stats.SurvivalCurve;
import io.replyledger.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/** The task that turns merged measurements into what is published. */
public final class Figures implements FlatMapFunction<Tuple2<KeptKey, KeptPart>, Figures.Cells> {
    private static final long serialVersionUID = 1L;

    private final ResponseTimes responseTimes;
    private final Resolutions resolutions;
    private final FeedbackHandling feedback;

    /**
     * Cells of a row to publish; those of equal keys stand in one row.
     *
     * @param table its table
     * @param values in the order of the table; null where another has the cell, or nobody
     */
    public record Cells(String table, Object[] values) implements Serializable {
        static Cells of(String table, Map<String, Object> cells) {
            Map<String, Integer> positions = Table.load(table).positions();
            Object[] values = new Object[positions.size()];
            cells.forEach((column, value) -> values[positions.get(column)] = value);
            return new Cells(table, values);
        }
    }

    /** Figures judged by targets, under the names of providers. */
    public Figures(ResponseTimes responseTimes, Naming naming) {
        this.responseTimes = responseTimes;
        this.resolutions = new Resolutions(naming);
        this.feedback = new FeedbackHandling(naming);
    }

    @Override
    public Iterator<Cells> call(Tuple2<KeptKey, KeptPart> merged) {
        KeptKey key = merged._1();
        KeptPart part = merged._2();
        List<Cells> figures = new ArrayList<>();
        Supplier<SurvivalCurve> curve = once(part.distribution());
        responseTimes.of(key, part, curve).forEach(v -> figures.add(Cells.of(Naming.RESPONSE_TIMES, v)));
        if (key.segment().equals(Segments.ALL) && key.clock().equals(Clock.CALENDAR)) {
            resolutions.of(key, part, curve).ifPresent(v -> figures.add(Cells.of(Naming.RESOLUTION, v)));
            feedback.of(key, part, curve).ifPresent(v -> figures.add(Cells.of(Naming.FEEDBACK, v)));
        }
        return figures.iterator();
    }

    /** The curve, made when it is first asked for. */
    private static Supplier<SurvivalCurve> once(Distribution distribution) {
        SurvivalCurve[] made = new SurvivalCurve[1];
        return () -> {
            made[0] = made[0] == null ? SurvivalCurve.of(distribution) : made[0];
            return made[0];
        };
    }
}
