package io.replyledger.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.Tuple2;

/**
 * Parts in the order of {@link SeriesOrder} become the months of each series, and these its quarters, years and all months.
 * Each period is made of those of the next shorter kind; only one of each is held at a time.
 */
final class PeriodSums implements Iterator<Tuple2<KeptKey, KeptPart>> {
    private final Iterator<Tuple2<KeptKey, KeptPart>> parts;
    private final Deque<Tuple2<KeptKey, KeptPart>> ready = new ArrayDeque<>();
    private final List<Level> levels = List.of(new Level(0), new Level(1), new Level(2), new Level(3));
    private boolean isDone;

    PeriodSums(Iterator<Tuple2<KeptKey, KeptPart>> parts) {
        this.parts = parts;
    }

    /** The period of one length that is being added up. */
    private static final class Level {
        private final int length;
        private KeptKey key;
        private KeptSum sum = new KeptSum();

        Level(int length) {
            this.length = length;
        }

        boolean holds(KeptKey next) {
            return sum.isEmpty() || key.equals(period(next));
        }

        private KeptKey period(KeptKey month) {
            return month.in(Periods.holding(month.month()).get(length));
        }

        void add(KeptKey month, KeptPart part) {
            key = period(month);
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
                end(level -> !level.holds(part._1()));
                levels.get(0).add(part._1(), part._2());
            } else {
                end(level -> true);
                isDone = true;
            }
        }
        return !ready.isEmpty();
    }

    private void end(java.util.function.Predicate<Level> isOver) {
        KeptKey month = levels.get(0).key;
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            if (level.sum.isEmpty() || !isOver.test(level)) {
                return;
            }
            Tuple2<KeptKey, KeptPart> ended = level.end();
            ready.add(ended);
            if (i + 1 < levels.size()) {
                levels.get(i + 1).add(month, ended._2());
            }
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
