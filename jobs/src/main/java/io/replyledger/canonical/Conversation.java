package io.replyledger.canonical;

/**
 * What the parties of a row say of it; each null where they do not tell.
 *
 * @param direction in, out or internal
 * @param actor client, staff or bot: what the sender is
 * @param client the first client among the parties
 * @param staff the sender where it is staff, the first own receiver of what comes in
 * @param sender whoever speaks
 */
record Conversation(String direction, String actor, Identifier client, Identifier staff, Identifier sender) {

    /** The party under which the sender is hashed: staff for all that is the provider's, robots included. */
    String senderParty() {
        return actor == null || actor.equals(Pseudonyms.CLIENT) ? Pseudonyms.CLIENT : Pseudonyms.STAFF;
    }
}
