package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.Own;
import io.replyledger.spec.Parties;
import io.replyledger.spec.ProviderRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who speaks to whom in a row, and tells which of them are the provider's. */
final class PartyReader {
    private static final char UNDECODABLE = '\uFFFD';
    private static final int LONGEST = 128;

    private final Parties parties;
    private final Cells from;
    private final Map<String, Cells> to = new java.util.LinkedHashMap<>();
    private final Identifiers identifiers;
    private final Ownership ownership;
    private final OwnMatcher all;
    private final Map<String, OwnMatcher> byProvider = new HashMap<>();
    private final Pattern clients;
    private final Pattern bots;
    private final boolean asksAll;

    private enum Role {
        CLIENT,
        STAFF,
        BOT,
        UNKNOWN
    }

    PartyReader(
            Parties parties,
            Header header,
            Set<String> nulls,
            Identifiers identifiers,
            Ownership ownership,
            ProviderRule rule) {
        this.parties = parties;
        this.identifiers = identifiers;
        this.ownership = ownership;
        this.asksAll = rule.own();
        this.all = new OwnMatcher(ownership.all(parties.kind()), parties.kind(), identifiers);
        this.clients = parties.clients() == null ? null : Pattern.compile(parties.clients());
        this.bots = parties.bots() == null ? null : Pattern.compile(parties.bots());
        this.from = Cells.of(parties.from(), header, nulls);
        parties.to().forEach(c -> to.put(c, Cells.of(c, header, nulls)));
    }

    /**
     * The parties of a row.
     *
     * @throws Reject when a cell cannot be an identifier
     */
    Speakers speakers(RawRow row) throws Reject {
        List<Identifier> senders = read(row, from, parties.from().get(0));
        List<Identifier> receivers = new ArrayList<>();
        for (Map.Entry<String, Cells> column : to.entrySet()) {
            receivers.addAll(read(row, column.getValue(), column.getKey()));
        }
        return new Speakers(senders.isEmpty() ? null : senders.get(0), receivers);
    }

    private List<Identifier> read(RawRow row, Cells cells, String column) throws Reject {
        String cell = cells.text(row);
        if (cell.indexOf(UNDECODABLE) >= 0) {
            throw new Reject(column, HiddenColumns.SHOWN, "bytes that are no text in the encoding of the file");
        }
        if (TypedNumbers.isRounded(cell)) {
            throw new Reject(column, HiddenColumns.SHOWN, FieldReader.rounded("a rounded one"));
        }
        List<Identifier> found = new ArrayList<>();
        for (String text : PartyCells.split(cell, parties.kind())) {
            found.add(identifiers.of(text, parties.kind()));
        }
        return found;
    }

    /** The provider of the first party that any provider calls its own, the sender first; unassigned where none is. */
    String provider(Speakers speakers) {
        return speakers.all().stream()
                .map(all::provider)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(ProviderRule.UNASSIGNED);
    }

    /** What the parties say of a row of this provider. */
    Conversation conversation(Speakers speakers, String provider, Findings findings) {
        OwnMatcher own = asksAll ? all : byProvider.computeIfAbsent(provider, this::matcher);
        if (own.isEmpty() && clients == null) {
            String whose = asksAll ? "any provider" : provider;
            findings.add("own of " + whose + " declares no " + Own.key(parties.kind()));
            return new Conversation(null, null, null, null, speakers.sender());
        }
        Role sender = speakers.sender() == null ? Role.UNKNOWN : role(speakers.sender(), own);
        List<Role> receivers =
                speakers.receivers().stream().map(r -> role(r, own)).toList();
        String direction = direction(sender, receivers);
        if (direction == null) {
            findings.add("neither in, out nor internal by its parties");
        }
        return new Conversation(
                direction,
                actor(sender),
                sender == Role.CLIENT ? speakers.sender() : first(Role.CLIENT, speakers, receivers),
                staff(sender, direction, speakers, receivers),
                speakers.sender());
    }

    private OwnMatcher matcher(String provider) {
        return new OwnMatcher(ownership.of(provider, parties.kind()), parties.kind(), identifiers);
    }

    private Role role(Identifier party, OwnMatcher own) {
        if (matches(bots, party)) {
            return Role.BOT;
        }
        if (matches(clients, party)) {
            return Role.CLIENT;
        }
        // With a pattern of the clients and no word of the provider, whoever else speaks is staff.
        return own.isEmpty() || own.provider(party).isPresent() ? Role.STAFF : Role.CLIENT;
    }

    private static boolean matches(Pattern pattern, Identifier party) {
        String text = party.written();
        return pattern != null
                && text.length() <= LONGEST
                && pattern.matcher(text).matches();
    }

    /** Where nobody is named as receiver, as in the archive of a list, the sender alone tells. */
    private static String direction(Role sender, List<Role> receivers) {
        boolean isOpen = receivers.isEmpty();
        boolean hasClient = isOpen || receivers.contains(Role.CLIENT);
        boolean hasOwn = isOpen || receivers.contains(Role.STAFF) || receivers.contains(Role.BOT);
        return switch (sender) {
            case CLIENT -> hasOwn ? "in" : null;
            case STAFF, BOT -> hasClient ? "out" : hasOwn ? "internal" : null;
            case UNKNOWN -> null;
        };
    }

    private static String actor(Role sender) {
        return switch (sender) {
            case CLIENT -> Pseudonyms.CLIENT;
            case STAFF -> Pseudonyms.STAFF;
            case BOT -> "bot";
            case UNKNOWN -> null;
        };
    }

    private static Identifier staff(Role sender, String direction, Speakers speakers, List<Role> receivers) {
        if (sender == Role.STAFF) {
            return speakers.sender();
        }
        return Objects.equals(direction, "in") ? first(Role.STAFF, speakers, receivers) : null;
    }

    private static Identifier first(Role role, Speakers speakers, List<Role> receivers) {
        int position = receivers.indexOf(role);
        return position < 0 ? null : speakers.receivers().get(position);
    }
}
