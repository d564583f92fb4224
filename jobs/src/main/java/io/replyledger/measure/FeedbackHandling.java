package io.replyledger.measure;

import io.replyledger.stats.SurvivalCurve;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Rows of {@code feedback_handling}: of the feedback received in a month, how soon it was acknowledged and resolved, and
 * how it was rated; of that resolved in a month, how much was followed up, led to an improvement, or came back.
 */
final class FeedbackHandling implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long DAYS_30 = 30 * 86_400L;

    private final Naming naming;

    /** Under the names of providers. */
    FeedbackHandling(Naming naming) {
        this.naming = naming;
    }

    /** Cells of the measures that it rests on. */
    Optional<Map<String, Object>> of(KeptKey key, KeptPart part, Supplier<SurvivalCurve> curve) {
        Map<String, Object> row = naming.row(key, part);
        switch (key.measure()) {
            case Measures.FEEDBACK_ACK -> quantiles(part, curve, row, "n_acknowledged", "ack_");
            case Measures.FEEDBACK_RESOLUTION -> resolution(part, curve, row);
            case Measures.FEEDBACK_FOLLOW_UP ->
                Shares.within(DAYS_30, curve.get(), row, "follow_up_rate", "follow_up_");
            case Measures.FEEDBACK_RETURN -> Shares.within(DAYS_30, curve.get(), row, "returned_rate", "returned_");
            case Measures.FEEDBACK_IMPROVED ->
                Shares.ofYes(part.distribution(), row, "improvement_rate", "improvement_");
            case Measures.FEEDBACK_RATED -> rating(part, row);
            case Measures.FEEDBACK_SATISFIED -> Shares.ofYes(part.distribution(), row, "satisfied_rate", "satisfied_");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(row);
    }

    private static void quantiles(
            KeptPart part, Supplier<SurvivalCurve> curve, Map<String, Object> row, String count, String prefix) {
        row.put("n_received", part.records());
        row.put(count, part.distribution().observedCount() + part.untimedEvents());
        if (part.distribution().n() > 0) {
            put(curve.get().quantile(0.5), row, prefix + "p50");
            put(curve.get().quantile(0.9), row, prefix + "p90");
        }
    }

    private static void put(OptionalLong quantile, Map<String, Object> row, String column) {
        quantile.ifPresent(q -> row.put(column, q));
    }

    private static void resolution(KeptPart part, Supplier<SurvivalCurve> curve, Map<String, Object> row) {
        quantiles(part, curve, row, "n_resolved", "resolve_");
        Shares.within(DAYS_30, curve.get(), row, "resolved_30d", "resolved_30d_");
    }

    private static void rating(KeptPart part, Map<String, Object> row) {
        row.put("n_rated", Shares.yes(part.distribution()));
        Shares.ofYes(part.distribution(), row, "rating_rate", "rating_");
    }
}
