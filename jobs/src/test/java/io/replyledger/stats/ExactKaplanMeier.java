package io.replyledger.stats;

import java.util.OptionalLong;
import org.apache.commons.math3.fraction.BigFraction;

/** The curve straight from the definition: over single measurements, in exact fractions, counting anew at each step. */
record ExactKaplanMeier(Observations observations) {

    BigFraction survivalAt(long t) {
        BigFraction survival = BigFraction.ONE;
        for (long time : observations.eventTimes()) {
            if (time <= t) {
                long atRisk = observations.atRisk(time);
                survival = survival.multiply(new BigFraction(atRisk - observations.eventsAt(time), atRisk));
            }
        }
        return survival;
    }

    /** Greenwood's variance of S; 0 where S is 0. */
    BigFraction varianceAt(long t) {
        BigFraction survival = survivalAt(t);
        if (survival.equals(BigFraction.ZERO)) {
            return survival;
        }
        BigFraction sum = BigFraction.ZERO;
        for (long time : observations.eventTimes()) {
            if (time <= t) {
                long atRisk = observations.atRisk(time);
                long events = observations.eventsAt(time);
                sum = sum.add(new BigFraction(events, atRisk * (atRisk - events)));
            }
        }
        return survival.multiply(survival).multiply(sum);
    }

    /** The smallest event time with F of at least percent / 100. */
    OptionalLong quantile(int percent) {
        BigFraction open = new BigFraction(100 - percent, 100);
        for (long time : observations.eventTimes()) {
            if (survivalAt(time).compareTo(open) <= 0) {
                return OptionalLong.of(time);
            }
        }
        return OptionalLong.empty();
    }
}
