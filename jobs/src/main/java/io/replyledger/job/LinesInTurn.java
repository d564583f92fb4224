package io.replyledger.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Lines of work that is done side by side, told in the order in which the work was given out. */
final class LinesInTurn {
    private final Consumer<String> out;
    private final Deque<Turn> turns = new ArrayDeque<>();

    LinesInTurn(Consumer<String> out) {
        this.out = out;
    }

    /** The next turn. */
    synchronized Turn turn() {
        Turn turn = new Turn();
        turns.add(turn);
        return turn;
    }

    private synchronized void flush() {
        while (!turns.isEmpty()) {
            Turn first = turns.peek();
            first.lines.forEach(out);
            first.lines.clear();
            if (!first.isOver) {
                return;
            }
            turns.remove();
        }
    }

    /** One piece of work, which closes it at its end. */
    final class Turn implements Consumer<String>, AutoCloseable {
        private final List<String> lines = new ArrayList<>();
        private boolean isOver;

        @Override
        public void accept(String line) {
            synchronized (LinesInTurn.this) {
                lines.add(line);
                flush();
            }
        }

        @Override
        public void close() {
            synchronized (LinesInTurn.this) {
                isOver = true;
                flush();
            }
        }
    }
}
