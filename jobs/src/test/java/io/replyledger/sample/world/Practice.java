package io.replyledger.sample.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A branch with its staff and clients over time.
 *
 * @param office the branch as its ticket system knows it
 * @param employees everybody who works or worked there
 * @param contracts all contracts, also those that have ended
 */
public record Practice(Office office, List<Employee> employees, List<Contract> contracts) {
    private static final double OF_OWN_MANAGER = 0.75;
    private static final double SHARE_OF_TALKATIVE = 0.45;

    static Practice of(Office office) {
        List<Employee> employees = Employees.of(office);
        return new Practice(office, employees, Contracts.of(office, employees));
    }

    /** The branch. */
    public Branch branch() {
        return office.branch();
    }

    /** What is planted there. */
    public Conduct conduct() {
        return Conduct.of(office.branch());
    }

    /** Contracts in force on a day. */
    public List<Contract> activeOn(LocalDate day) {
        return contracts.stream().filter(c -> c.isActive(day)).toList();
    }

    /** The contract of somebody who asks on a day: almost half are those of the busy clients. */
    Contract asking(LocalDate day, Dice dice) {
        List<Contract> active = activeOn(day);
        int talkative = (int) (active.size() * SHARE_OF_TALKATIVE * 0.5);
        return dice.chance(SHARE_OF_TALKATIVE) ? active.get(dice.between(0, talkative)) : dice.pick(active);
    }

    /** Who takes what a client asks on a day: mostly the manager, if still employed. */
    Staff taker(Contract contract, LocalDate day, Dice dice) {
        Optional<Employee> manager = employee(contract.manager()).filter(e -> e.isActive(day));
        boolean isOwn = dice.chance(OF_OWN_MANAGER);
        return isOwn && manager.isPresent() ? contract.manager() : dice.pick(facing(day));
    }

    /** Somebody of another team. */
    Staff colleague(Staff staff, LocalDate day, Dice dice) {
        List<Staff> others =
                facing(day).stream().filter(s -> !s.team().equals(staff.team())).toList();
        return dice.pick(others);
    }

    private List<Staff> facing(LocalDate day) {
        return employees.stream()
                .filter(e -> e.isClientFacing() && e.isActive(day))
                .map(Employee::staff)
                .toList();
    }

    Optional<Employee> employee(Staff staff) {
        return employees.stream().filter(e -> e.staff().equals(staff)).findFirst();
    }
}
