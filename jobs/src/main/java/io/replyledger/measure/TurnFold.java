package io.replyledger.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Turns of conversations, from messages in {@link Message#ORDER}. The clock of a turn runs from the first message of the
 * run: a client who chases does not shorten the wait. At the end of every month the turns still open are told.
 */
final class TurnFold implements Iterator<Turn> {
    private final Iterator<Message> messages;
    private final List<String> months;
    private final Deque<Turn> ready = new ArrayDeque<>();
    private Message current;
    private Message run;
    private int month;

    /** Folds messages of these months, which are in order. */
    TurnFold(Iterator<Message> messages, List<String> months) {
        this.messages = messages;
        this.months = months;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && (messages.hasNext() || current != null)) {
            if (messages.hasNext()) {
                take(messages.next());
            } else {
                endConversation();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Turn next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.removeFirst();
    }

    private void take(Message message) {
        if (current != null && !current.isSameConversation(message)) {
            endConversation();
        }
        current = message;
        if (message.speaker() != Message.Speaker.CARRIED) {
            endMonthsBefore(message.month());
        }
        switch (message.speaker()) {
            case CARRIED -> run = message;
            case CLIENT -> run = run == null && message.opensTurn() ? message : run;
            case STAFF -> answer(message);
        }
    }

    private void answer(Message message) {
        if (run != null) {
            ready.add(Turn.answered(run, message));
            run = null;
        }
    }

    private void endConversation() {
        while (month < months.size()) {
            endMonth();
        }
        current = null;
        run = null;
        month = 0;
    }

    private void endMonthsBefore(String next) {
        while (months.get(month).compareTo(next) < 0) {
            endMonth();
        }
    }

    private void endMonth() {
        if (run != null) {
            ready.add(Turn.open(run, months.get(month)));
        }
        month++;
    }
}
