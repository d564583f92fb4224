package io.replyledger.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tickets that came in a month, and those that went; one that ended at an unknown time does neither. */
final class Stocks {
    private static final Set<String> TOLD_BY = Set.of(Measures.FINAL_RESOLUTION, Measures.ENDED);

    private final Map<Stock.Of, Stock> byOwner = new HashMap<>();

    /** Adds what a judged part changes in the stocks of those that it counts for. */
    void add(KeptSketch part, Collection<KeptKey> wholes) {
        KeptKey key = part.key();
        if (!TOLD_BY.contains(key.measure()) || !key.clock().equals(Clock.CALENDAR)) {
            return;
        }
        long change = change(part);
        for (KeptKey whole : wholes) {
            if (whole.segment().equals(Segments.ALL)) {
                Stock.Of of = new Stock.Of(whole.provider(), whole.channel(), whole.month(), whole.measure());
                add(new Stock(of, change, part.counts().isProvisional()));
            }
        }
    }

    private static long change(KeptSketch part) {
        return part.key().measure().equals(Measures.ENDED)
                ? -part.records()
                : part.measurements() + part.counts().uncovered();
    }

    void add(Stock stock) {
        byOwner.merge(stock.of(), stock, Stock::plus);
    }

    /** Those of which nothing changes included: they may be provisional. */
    List<Stock> all() {
        return new ArrayList<>(byOwner.values());
    }

    /** Those that change. */
    List<Stock> changing() {
        return byOwner.values().stream().filter(s -> s.change() != 0).toList();
    }
}
