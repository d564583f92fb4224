package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One call to a branch's queue.
 *
 * @param branch whose queue
 * @param caller the number shown, or {@code anonymous}
 * @param enteredAt when the caller began to wait
 * @param missed ringing at accountants who did not pick up, in order
 * @param outcome how the waiting ended
 * @param waitSeconds how long the caller waited
 * @param position the caller's place in the queue at first
 * @param talk the conversation; null unless answered
 */
public record Call(
        Branch branch,
        String caller,
        LocalDateTime enteredAt,
        List<Missed> missed,
        Outcome outcome,
        int waitSeconds,
        int position,
        Talk talk) {

    /** How waiting can end. */
    public enum Outcome {
        /** Somebody answered. */
        ANSWERED,
        /** The caller hung up. */
        ABANDONED,
        /** The queue sent the caller away. */
        TIMED_OUT
    }

    /** An accountant's telephone rang for nothing until so many seconds after the caller entered. */
    public record Missed(Staff staff, int untilSecond, int ringSeconds) {}

    /** A conversation: with whom, how long the telephone rang before, how long it took, who hung up. */
    public record Talk(Staff staff, int ringSeconds, int seconds, boolean endedByCaller) {}

    /** When the waiting ended. */
    public LocalDateTime waitEndedAt() {
        return enteredAt.plusSeconds(waitSeconds);
    }

    /** When the call ended. */
    public LocalDateTime endedAt() {
        return talk == null ? waitEndedAt() : waitEndedAt().plusSeconds(talk.seconds());
    }
}
