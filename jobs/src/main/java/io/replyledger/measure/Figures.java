package io.replyledger.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/** The task that turns merged parts into what is published; accounts of rows pass through. */
public final class Figures implements FlatMapFunction<Tuple2<KeptKey, KeptPart>, Figures.Figure> {
    private static final long serialVersionUID = 1L;

    private final ResponseTimes responseTimes;
    private final Resolutions resolutions;
    private final FeedbackHandling feedback;

    /** Part of a row to publish, an account, or a change of a stock. */
    public sealed interface Figure extends Serializable permits Cells, Account, Stock {}

    /**
     * Cells of a row to publish; those of equal keys stand in one row.
     *
     * @param table its table
     * @param cells by column
     */
    public record Cells(String table, Map<String, Object> cells) implements Figure {}

    /**
     * Rows of one file with one standing, or a finding.
     *
     * @param key what they are
     * @param part how many, and when
     */
    public record Account(KeptKey key, KeptPart part) implements Figure {}

    /**
     * How many records came in or went out in a month.
     *
     * @param provider provider, region or group
     * @param channel channel, or all
     * @param month month
     * @param change records that came; less than 0 of those that went
     * @param isProvisional the month is not over
     */
    public record Stock(String provider, String channel, String month, long change, boolean isProvisional)
            implements Figure {}

    /** Figures judged by targets, under the names of providers. */
    public Figures(ResponseTimes responseTimes, Naming naming) {
        this.responseTimes = responseTimes;
        this.resolutions = new Resolutions(naming);
        this.feedback = new FeedbackHandling(naming);
    }

    @Override
    public Iterator<Figure> call(Tuple2<KeptKey, KeptPart> merged) {
        KeptKey key = merged._1();
        KeptPart part = merged._2();
        if (!key.kind().equals(KeptKey.MEASURE)) {
            return List.<Figure>of(new Account(key, part)).iterator();
        }
        List<Figure> figures = new ArrayList<>();
        responseTimes.of(key, part).forEach(v -> figures.add(new Cells(Naming.RESPONSE_TIMES, v)));
        if (key.segment().equals(Segments.ALL) && key.clock().equals(Clock.CALENDAR)) {
            resolutions.of(key, part).ifPresent(v -> figures.add(new Cells(Naming.RESOLUTION, v)));
            resolutions.stock(key, part).ifPresent(figures::add);
            feedback.of(key, part).ifPresent(v -> figures.add(new Cells(Naming.FEEDBACK, v)));
        }
        return figures.iterator();
    }
}
