package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One thing that happened to a request at the business desk.
 *
 * @param at when, in Shanghai
 * @param kind created, message, status, assignment, team
 * @param actor client, staff, bot, system
 * @param staff who did it or got it; null for others
 * @param from what it was before; empty where that says nothing
 * @param to what it is now; empty where that says nothing
 */
public record Step(LocalDateTime at, String kind, String actor, Staff staff, String from, String to) {
    static final String CREATED = "created";
    static final String MESSAGE = "message";
    static final String STATUS = "status";
    static final String ASSIGNMENT = "assignment";
    static final String TEAM = "team";
    static final String RESOLVED = "resolved";
    static final String CANCELLED = "cancelled";
    static final String CLOSED = "closed";

    static Step message(LocalDateTime at, String actor, Staff staff) {
        return new Step(at, MESSAGE, actor, staff, "", "");
    }

    static Step status(LocalDateTime at, String actor, Staff staff, String from, String to) {
        return new Step(at, STATUS, actor, staff, from, to);
    }

    /** Whether a person of the branch wrote to the client. */
    public boolean isReply() {
        return kind.equals(MESSAGE) && actor.equals("staff");
    }

    /** Whether the status became this one. */
    public boolean isStatus(String status) {
        return kind.equals(STATUS) && to.equals(status);
    }
}
