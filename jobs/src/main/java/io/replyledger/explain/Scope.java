package io.replyledger.explain;

import io.replyledger.measure.Periods;
import io.replyledger.measure.Segments;
import io.replyledger.spec.MeasureDefinition;

/** Which cases a number is about. */
final class Scope {
    private final Figure figure;
    private final Providers providers;

    Scope(Figure figure, Providers providers) {
        this.figure = figure;
        this.providers = providers;
    }

    boolean holds(Case about) {
        return isChannel(about.channel())
                && isPart(about.outcome())
                && providers.isWithin(about.provider(), figure.provider())
                && Periods.holding(about.month()).contains(figure.period())
                && Segments.holding(about.segment() == null ? "" : about.segment())
                        .contains(figure.segment());
    }

    private boolean isChannel(String channel) {
        return figure.channel().equals(Figure.ALL) || figure.channel().equals(channel);
    }

    private boolean isPart(String outcome) {
        boolean hasEvent = outcome.equals("observed") || outcome.equals("untimed_event");
        return figure.definition().only() != MeasureDefinition.Only.ANSWERED || hasEvent;
    }
}
