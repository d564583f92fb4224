package io.replyledger.explain;

import io.replyledger.measure.Periods;
import io.replyledger.measure.Segments;
import io.replyledger.spec.MeasureDefinition;
import java.util.HashMap;
import java.util.Map;

/** Which cases a number is about. */
final class Scope {
    private final Figure figure;
    private final Providers providers;
    private final Map<String, Boolean> months = new HashMap<>();
    private final Map<String, Boolean> segments = new HashMap<>();

    Scope(Figure figure, Providers providers) {
        this.figure = figure;
        this.providers = providers;
    }

    boolean holds(Case about) {
        return isChannel(about.channel())
                && isPart(about.outcome())
                && providers.isWithin(about.provider(), figure.provider())
                && months.computeIfAbsent(about.month(), m -> Periods.holding(m).contains(figure.period()))
                && segments.computeIfAbsent(
                        about.segment(), s -> Segments.holding(s).contains(figure.segment()));
    }

    private boolean isChannel(String channel) {
        return figure.channel().equals(Figure.ALL) || figure.channel().equals(channel);
    }

    private boolean isPart(String outcome) {
        boolean hasEvent = outcome.equals("observed") || outcome.equals("untimed_event");
        return figure.definition().only() != MeasureDefinition.Only.ANSWERED || hasEvent;
    }
}
