package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One thing that happened to a ticket.
 *
 * @param at when, in Shanghai
 * @param kind what
 * @param staff who did it or got it; null for the client and for automation
 * @param score the client's rating from 1 to 5; 0 unless the kind is {@code RATED}
 */
public record Change(LocalDateTime at, Kind kind, Staff staff, int score) {

    /** What can happen to a ticket. */
    public enum Kind {
        /** The client asked. */
        CREATED,
        /** Somebody got it, the first or a later one. */
        ASSIGNED,
        /** An accountant answered in public and now waits for the client. */
        REPLIED,
        /** The client wrote again. */
        ASKED,
        /** It waits for somebody else, such as an authority. */
        HELD,
        /** An accountant solved it. */
        SOLVED,
        /** The client did not agree that it is solved. */
        REOPENED,
        /** The client rated it. */
        RATED,
        /** The client took it back. */
        WITHDRAWN,
        /** It was closed, solved or not. */
        CLOSED
    }

    static Change of(LocalDateTime at, Kind kind, Staff staff) {
        return new Change(at, kind, staff, 0);
    }

    static Change of(LocalDateTime at, Kind kind) {
        return new Change(at, kind, null, 0);
    }
}
