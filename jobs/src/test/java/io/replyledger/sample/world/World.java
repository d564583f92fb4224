package io.replyledger.sample.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that happened in the sample's group; the exports only write it down. */
public final class World {
    private final List<Office> offices;
    private final List<List<Ticket>> tickets;
    private final List<Call> calls;
    private final List<Business> businesses;

    private World(List<Office> offices) {
        this.offices = offices;
        this.tickets = offices.stream().map(Tickets::of).toList();
        List<Call> all = new ArrayList<>();
        offices.forEach(office -> all.addAll(Calls.of(office)));
        all.addAll(NightCalls.of(offices));
        all.sort(Comparator.comparing(Call::enteredAt));
        this.calls = List.copyOf(all);
        this.businesses = offices.stream().map(Business::of).toList();
    }

    /** The one world of {@link Dice#SEED}. */
    public static World make() {
        return new World(Branch.ALL.stream().map(Office::open).toList());
    }

    /** The branches with their people. */
    public List<Office> offices() {
        return offices;
    }

    /** A branch's requests, by creation. */
    public List<Ticket> tickets(Office office) {
        return tickets.get(offices.indexOf(office));
    }

    /** What the branches keep and say beside tickets and queued calls. */
    public List<Business> businesses() {
        return businesses;
    }

    /** The calls to all branches, by time. */
    public List<Call> calls() {
        return calls;
    }
}
