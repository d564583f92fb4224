package io.replyledger.sample.world;

import java.time.LocalDateTime;

/**
 * One mail.
 *
 * @param id the part of its Message-ID before the at sign
 * @param thread id of the first mail of its conversation
 * @param answersId id of the mail that it answers; empty for the first
 * @param at when it was sent
 * @param isOut sent by the branch
 * @param client the client who wrote or received it
 * @param staff who of the branch wrote or received it
 * @param subject its Chinese subject
 * @param kind what kind of mail
 */
public record Mail(
        String id,
        String thread,
        String answersId,
        LocalDateTime at,
        boolean isOut,
        Client client,
        Staff staff,
        String subject,
        Kind kind) {

    /** Kinds of mails. */
    public enum Kind {
        /** Written by a person to a person. */
        PERSONAL,
        /** Sent by a machine because nobody was there. */
        AUTOMATIC,
        /** Sent to many. */
        BULK,
        /** Came back undelivered. */
        BOUNCED
    }
}
