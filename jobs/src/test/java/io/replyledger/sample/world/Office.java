package io.replyledger.sample.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A branch with its people.
 *
 * @param branch the branch
 * @param staff its accountants
 * @param clients its clients
 */
public record Office(Branch branch, List<Staff> staff, List<Client> clients) {
    private static final double SHARE_OF_BUSY_CLIENTS = 0.2;

    /** Hires the staff and finds the clients of a branch. */
    public static Office open(Branch branch) {
        Names names = new Names(Dice.of("names/" + branch.id()));
        Dice dice = Dice.of("clients/" + branch.id());
        List<Staff> staff = new ArrayList<>();
        for (int number = 1; number <= branch.size().staff(); number++) {
            staff.add(hire(branch, number, names));
        }
        List<Client> clients = new ArrayList<>();
        for (int number = 1; number <= branch.size().clients(); number++) {
            clients.add(sign(branch, number, names, dice, dice.pick(staff)));
        }
        return new Office(branch, List.copyOf(staff), List.copyOf(clients));
    }

    /**
     * Further clients, numbered from {@code first}, with whom somebody else deals.
     *
     * @param kind what they are called, which gives them dice of their own
     */
    List<Client> more(String kind, int first, int count) {
        Names names = new Names(Dice.of("names of " + kind + "/" + branch.id()));
        Dice dice = Dice.of(kind + "/" + branch.id());
        List<Client> more = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            more.add(sign(branch, number, names, dice, dice.pick(staff)));
        }
        return List.copyOf(more);
    }

    /** A client who asks: a fifth of them asks half of the time. */
    public Client asker(Dice dice) {
        int busy = (int) Math.ceil(clients.size() * SHARE_OF_BUSY_CLIENTS);
        return dice.chance(0.5) ? clients.get(dice.between(0, busy - 1)) : dice.pick(clients);
    }

    /** Who takes a client's request: usually the client's own accountant. */
    public Staff taker(Client client, Dice dice) {
        return dice.chance(0.75) ? client.accountant() : dice.pick(staff);
    }

    private static Staff hire(Branch branch, int number, Names names) {
        String team = branch.place() + (number % 2 == 1 ? "一组" : "二组");
        boolean isRareName = branch.id().equals("suzhou") && number == 3;
        String name = isRareName ? "陈\uD872\uDF4E" : names.person().name();
        return new Staff(String.format(Locale.ROOT, "%s%02d", branch.queue(), number), name, team);
    }

    private static Client sign(Branch branch, int number, Names names, Dice dice, Staff accountant) {
        Names.Company company = names.company(branch.city());
        Names.Person contact = names.person();
        int branchDigit = Branch.ALL.indexOf(branch) + 1;
        return new Client(
                String.format(Locale.ROOT, "%s-C%03d", branch.queue(), number),
                number,
                company.name(),
                contact.name(),
                String.format(Locale.ROOT, "1000%d%03d%03d", branchDigit, number, dice.between(0, 999)),
                contact.latin() + "@" + company.domain(),
                accountant);
    }
}
