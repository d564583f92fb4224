package io.replyledger.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many tickets were open at the end of each month, or at the as-of time where that is earlier: those created by then
 * less those that had ended by then. That of a quarter or year is that of its last month.
 */
public final class Backlogs {
    private final Naming naming;
    private final Map<List<String>, NavigableMap<YearMonth, Month>> series = new HashMap<>();
    private final Map<YearMonth, List<String>> holding = new HashMap<>();

    /** Tickets that came or went in a month, or are open at its end. */
    private record Month(long tickets, boolean isProvisional) {
        Month plus(Month other) {
            return new Month(tickets + other.tickets, isProvisional || other.isProvisional);
        }
    }

    /** From what came and went. */
    public Backlogs(Collection<Stock> stocks, Naming naming) {
        this.naming = naming;
        Map<String, YearMonth> parsed = new HashMap<>();
        for (Stock stock : stocks) {
            series.computeIfAbsent(List.of(stock.of().provider(), stock.of().channel()), k -> new TreeMap<>())
                    .merge(
                            parsed.computeIfAbsent(stock.of().month(), YearMonth::parse),
                            new Month(stock.change(), stock.isProvisional()),
                            Month::plus);
        }
    }

    /** Cells of rows of {@code resolution}. */
    public List<Figures.Cells> figures() {
        List<Figures.Cells> cells = new ArrayList<>();
        series.forEach((key, months) -> add(key.get(0), key.get(1), months, cells));
        return cells;
    }

    private void add(
            String provider, String channel, NavigableMap<YearMonth, Month> months, List<Figures.Cells> figures) {
        Map<String, Month> ends = new TreeMap<>();
        long open = 0;
        for (YearMonth month = months.firstKey(); !month.isAfter(months.lastKey()); month = month.plusMonths(1)) {
            Month changes = months.getOrDefault(month, new Month(0, false));
            open += changes.tickets();
            for (String period : holding.computeIfAbsent(month, m -> Periods.holding(m.toString()))) {
                ends.put(period, new Month(open, changes.isProvisional()));
            }
        }
        ends.forEach((period, end) -> {
            Map<String, Object> row = naming.row(provider, period, channel, Bases.MONTH_END, end.isProvisional());
            row.put("backlog_end", end.tickets());
            figures.add(Figures.Cells.of(Naming.RESOLUTION, row));
        });
    }
}
