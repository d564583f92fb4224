package io.replyledger.scorecard;

import io.replyledger.spec.Language;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * One criterion as the catalogue has it.
 *
 * @param code such as 1.2: dimension and number
 * @param dimension number of its dimension, from 1
 * @param dimensionName name of the dimension
 * @param name what it is called
 * @param evidence log, record, survey, assessment or derived
 * @param requires record types that must all be delivered
 * @param uses record types of which one must be
 * @param definition what it says
 * @param proxy what the measure leaves out of what the name says; empty texts where it is the thing itself
 * @param window months that it looks back on, 1, 3 or 12
 * @param isBusiness the clock is that of open hours
 * @param unit its unit
 * @param scale how it is judged
 * @param minN measurements from which on it is judged
 * @param targetSource where the target comes from
 * @param emphasis emphasis of the organisation that it serves; empty names for none
 * @param rule how it is measured; null where this version does not measure it
 */
public record Criterion(
        String code,
        int dimension,
        Words dimensionName,
        Words name,
        String evidence,
        List<String> requires,
        List<String> uses,
        Words definition,
        Words proxy,
        int window,
        boolean isBusiness,
        Unit unit,
        Scale scale,
        long minN,
        String targetSource,
        Words emphasis,
        Rule rule)
        implements Serializable {

    /**
     * A text in both languages.
     *
     * @param en English
     * @param zh Chinese
     */
    public record Words(String en, String zh) implements Serializable {
        /** The text in a language. */
        public String in(Language language) {
            return switch (language) {
                case EN -> en;
                case ZH -> zh;
            };
        }
    }

    /**
     * How it is measured: expressions over the columns of a view; empty texts where nothing applies.
     *
     * @param view a view, a record type, or {@link #KEPT}
     * @param where rows that take part
     * @param monthOf column that decides the month
     * @param value event, number or truth; of kept distributions which
     * @param from start of a time
     * @param until end of watching
     * @param per divisor
     * @param segment part that is told apart
     * @param estimator how the number comes of it
     * @param parameter its parameter; null for none
     * @param other code of the criterion that it rests on; empty for none
     * @param pooling how months and providers make larger ones
     * @param basis event that decides the month
     * @param knows record.column that a source must be able to know
     * @param knowsAny of each of these lists of record.column some source must be able to know one
     * @param hasProbes where a provider delivers no log, its mystery contacts count
     */
    public record Rule(
            String view,
            String where,
            String monthOf,
            String value,
            String from,
            String until,
            String per,
            String segment,
            Estimator estimator,
            BigDecimal parameter,
            String other,
            Pooling pooling,
            String basis,
            List<String> knows,
            List<List<String>> knowsAny,
            boolean hasProbes)
            implements Serializable {
        /** Distributions that are kept of every month. */
        public static final String KEPT = "kept";

        /** How months and providers make larger ones. */
        public enum Pooling {
            /** Their rows count together. */
            ADDED,
            /** The last month of a window is the whole. */
            LAST,
            /** A window adds up, but a provider and its month stand alone. */
            ALONE
        }

        boolean isLast() {
            return pooling == Pooling.LAST;
        }

        boolean isAlone() {
            return pooling == Pooling.ALONE;
        }

        /** Whether rows add to a numerator and a divisor. */
        public boolean isSum() {
            return estimator.kind() == Estimator.Kind.SUM;
        }

        boolean isKept() {
            return view.equals(KEPT);
        }

        double share() {
            return parameter.doubleValue();
        }
    }

    /** A side figure beside it, never scored. */
    Criterion detail(String detail, String chinese, Unit detailUnit, Rule detailRule) {
        return new Criterion(
                code + "/" + detail,
                dimension,
                dimensionName,
                new Words(detail, chinese),
                evidence,
                requires,
                uses,
                definition,
                proxy,
                window,
                isBusiness,
                detailUnit,
                scale,
                1,
                targetSource,
                emphasis,
                detailRule);
    }

    /** {@code calendar} or {@code business}. */
    public String clock() {
        return isBusiness ? "business" : "calendar";
    }

    /** {@code M}, {@code T3} or {@code T12}. */
    public String windowName() {
        return window == 1 ? "M" : "T" + window;
    }

    /**
     * Months whose rows count for a period.
     *
     * @param months months of the period, of a month itself alone
     */
    public List<String> counted(List<String> months) {
        String last = months.get(months.size() - 1);
        if (rule.isLast()) {
            return List.of(last);
        }
        return window == 1 ? months : Window.ending(last, window);
    }

    /** Whether this version measures it. */
    public boolean isMeasured() {
        return rule != null;
    }

    /** Delivered months that a window needs. */
    int monthsNeeded() {
        return switch (window) {
            case 1 -> 1;
            case 3 -> 2;
            default -> 8;
        };
    }
}
