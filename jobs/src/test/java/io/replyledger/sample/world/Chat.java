package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One chat session.
 *
 * @param id its id
 * @param contract with whose client
 * @param staff who of the branch took part; null where a robot did
 * @param startedAt when it began
 * @param askedAt first message of the client; null for none
 * @param answeredAt first message of a person; null for none
 * @param endedAt when it ended
 * @param end how it ended
 * @param isByProvider the branch began it
 * @param device mobile, mini_program or desktop
 * @param score the client's rating from 1 to 5; 0 for none
 */
public record Chat(
        String id,
        Contract contract,
        Staff staff,
        LocalDateTime startedAt,
        LocalDateTime askedAt,
        LocalDateTime answeredAt,
        LocalDateTime endedAt,
        End end,
        boolean isByProvider,
        String device,
        int score) {

    /** How a session can end. */
    public enum End {
        /** A person did what was to be done. */
        SOLVED,
        /** The robot did. */
        SOLVED_BY_ROBOT,
        /** The client gave up, or nobody wrote any more. */
        SILENT,
        /** The line broke. */
        DROPPED
    }
}
