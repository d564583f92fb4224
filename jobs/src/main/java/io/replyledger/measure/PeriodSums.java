package io.replyledger.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.Tuple2;

/**
 * Parts in the order of {@link SeriesOrder} become the months of each series, and these its quarters, years and all months.
 * Each period is made of those of the next shorter kind; only one of each is held at a time. A quarter or year that comes
 * as a whole counts in what holds it.
 */
final class PeriodSums implements Iterator<Tuple2<KeptKey, KeptPart>> {
    private final Iterator<Tuple2<KeptKey, KeptPart>> parts;
    private final Deque<Tuple2<KeptKey, KeptPart>> ready = new ArrayDeque<>();
    private final List<Level> levels = List.of(new Level(), new Level(), new Level(), new Level());
    private boolean isDone;

    PeriodSums(Iterator<Tuple2<KeptKey, KeptPart>> parts) {
        this.parts = parts;
    }

    /** The period of one length that is being added up. */
    private static final class Level {
        private KeptKey key;
        private KeptSum sum = new KeptSum();

        boolean isEmpty() {
            return sum.isEmpty();
        }

        void add(KeptKey period, KeptPart part) {
            key = period;
            sum.plus(part);
        }

        Tuple2<KeptKey, KeptPart> end() {
            Tuple2<KeptKey, KeptPart> ended = new Tuple2<>(key, sum.merged());
            sum = new KeptSum();
            return ended;
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !isDone) {
            if (parts.hasNext()) {
                Tuple2<KeptKey, KeptPart> part = parts.next();
                KeptKey period = summed(part._1());
                endOthers(period);
                levels.get(Periods.length(period.month())).add(period, part._2());
            } else {
                endOthers(null);
                isDone = true;
            }
        }
        return !ready.isEmpty();
    }

    /** The period that a part is added to: its month, or what holds it where it is a whole quarter or year. */
    private static KeptKey summed(KeptKey key) {
        return Periods.isMonth(key.month()) ? key : above(key);
    }

    private static KeptKey above(KeptKey key) {
        return key.in(Periods.above(key.month()));
    }

    /** Ends what does not hold a period, the shorter ones first; null for all. */
    private void endOthers(KeptKey period) {
        int length = period == null ? levels.size() : Periods.length(period.month());
        KeptKey holding = period;
        for (int i = 0; i < levels.size(); i++) {
            if (i > length) {
                holding = above(holding);
            }
            boolean isEmpty = levels.get(i).isEmpty();
            if (!isEmpty && i >= length && levels.get(i).key.equals(holding)) {
                return;
            }
            if (!isEmpty) {
                end(i);
            }
        }
    }

    private void end(int length) {
        Tuple2<KeptKey, KeptPart> ended = levels.get(length).end();
        ready.add(ended);
        if (length + 1 < levels.size()) {
            levels.get(length + 1).add(above(ended._1()), ended._2());
        }
    }

    @Override
    public Tuple2<KeptKey, KeptPart> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }
}
