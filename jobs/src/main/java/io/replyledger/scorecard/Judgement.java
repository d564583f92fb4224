package io.replyledger.scorecard;

import io.replyledger.scorecard.Scale.Better;
import io.replyledger.scorecard.Scale.Met;
import io.replyledger.stats.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a figure is judged.
 *
 * @param score from 0 to 100, null where it is not scored
 * @param met whether the target is met, null where nobody can say
 */
record Judgement(Double score, Met met) {
    private static final Judgement NONE = new Judgement(null, null);
    private static final double FULL = 100;

    /** By a scale in the unit of the figure. */
    static Judgement of(Figure figure, Scale scale) {
        return switch (figure.status()) {
            case MEASURED -> new Judgement(scale.score(figure.value()), met(figure, scale));
            case NOT_REACHED -> figure.bound() == null ? NONE : unreached(figure.bound(), scale);
            case NOT_MEASURED, NOT_APPLICABLE, LIMITED, LOW_N -> NONE;
        };
    }

    static Judgement none() {
        return NONE;
    }

    /** Of what lasts longer than anybody watched, at least the bound is known. */
    private static Judgement unreached(double bound, Scale scale) {
        if (bound < scale.target()) {
            return NONE;
        }
        return scale.better() == Better.HIGHER
                ? new Judgement(FULL, Met.YES)
                : new Judgement(scale.score(bound), Met.NO);
    }

    private static Met met(Figure figure, Scale scale) {
        boolean hasNoInterval = figure.low() == null && figure.high() == null;
        if (hasNoInterval && figure.bound() == null) {
            return scale.isGood(figure.value()) ? Met.YES : Met.NO;
        }
        double low = figure.low() == null ? Double.NEGATIVE_INFINITY : figure.low();
        double high = figure.high() == null ? Double.POSITIVE_INFINITY : figure.high();
        return scale.met(new Interval(low, high));
    }

    /** The score as it is published: one decimal, half to even. */
    static BigDecimal rounded(Double score) {
        return score == null ? null : new BigDecimal(score).setScale(1, RoundingMode.HALF_EVEN);
    }
}
