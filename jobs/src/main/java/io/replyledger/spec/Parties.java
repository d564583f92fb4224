package io.replyledger.spec;

import java.io.Serializable;
import java.util.List;

/**
 * The columns of an export that say who speaks to whom. Which of them belong to the provider is told by {@link Own}.
 *
 * @param from column of the sender, or synonyms of which the first that exists is taken
 * @param to columns of the receivers
 * @param kind what stands in them: mail, phone or account
 * @param clients pattern of the identifiers of clients; absent: all that are not own
 * @param bots pattern of the identifiers of robots; absent: there are none
 */
public record Parties(List<String> from, List<String> to, IdentifierKind kind, String clients, String bots)
        implements Serializable {

    /** Columns of canonical records that are filled from the parties where the mapping leaves them out. */
    public static final List<String> FILLED = List.of("direction", "actor", "client_id", "staff_id", "party_id");
}
