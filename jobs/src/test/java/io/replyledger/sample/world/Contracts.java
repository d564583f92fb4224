package io.replyledger.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The contracts of a branch: those of the clients in its ticket system run all the time; beside them stand quieter
 * clients, some of whom came or left, and at some branches those who had left before.
 */
final class Contracts {
    private static final LocalDate OLDEST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST_BEFORE = LocalDate.of(2024, 2, 20);
    private static final int MONTHS_OF_QUARTER = 3;
    private static final double QUIET_FOR_EACH = 1.6;
    private static final int MONTHS_BEFORE = 72;
    private static final int LATEST_START = 59;

    private final Branch branch;
    private final Conduct.Clients clients;
    private final List<Employee> employees;
    private final Dice dice;
    private final List<Contract> made;

    private Contracts(Branch branch, List<Employee> employees, String kind, List<Contract> made) {
        this.branch = branch;
        this.clients = Conduct.of(branch).clients();
        this.employees = employees;
        this.dice = Dice.of(kind + "/" + branch.id());
        this.made = made;
    }

    static List<Contract> of(Office office, List<Employee> employees) {
        List<Contract> made = new ArrayList<>();
        Contracts contracts = new Contracts(office.branch(), employees, "contracts", made);
        office.clients().forEach(c -> contracts.sign(c, contracts.longAgo(), null, c.accountant()));
        int known = office.clients().size();
        int quiet = (int) Math.round(known * QUIET_FOR_EACH);
        office.more("quiet clients", known + 1, quiet).forEach(contracts::signQuiet);
        Contracts ended = new Contracts(office.branch(), employees, "former contracts", made);
        office.more("former clients", known + quiet + 1, ended.clients.former()).forEach(ended::signFormer);
        return List.copyOf(made);
    }

    private void signFormer(Client client) {
        int months = dice.between(8, 40);
        LocalDate start = OLDEST.plusMonths(dice.between(0, Math.min(LATEST_START, MONTHS_BEFORE - months)));
        LocalDate end = start.plusMonths(months).plusDays(dice.between(0, 27));
        sign(client, start, end, managerOn(Months.FIRST.atDay(1)));
    }

    private void signQuiet(Client client) {
        double fate = dice.between(0.0, 1.0);
        if (fate < clients.leaving()) {
            LocalDate end = LocalDate.of(2023, 7, 1).plusDays(dice.between(0, 660));
            sign(client, quarter(end.minusDays(dice.between(210, 1500))), end, managerOn(end));
        } else if (fate < clients.leaving() + 0.16) {
            LocalDate start = Months.FIRST.atDay(5).plusDays(dice.between(0, 405));
            sign(client, start, null, managerOn(Months.LAST.atDay(30)));
        } else if (fate < clients.leaving() + 0.22) {
            LocalDate second = LocalDate.of(2024, 1, 1).plusDays(dice.between(0, 400));
            Staff manager = managerOn(Months.LAST.atDay(30));
            LocalDate end = second.minusDays(dice.between(1, 50));
            sign(client, quarter(end.minusDays(365)), end, manager);
            sign(client, second, null, manager);
        } else {
            sign(client, longAgo(), null, managerOn(Months.LAST.atDay(30)));
        }
    }

    private LocalDate longAgo() {
        LocalDate start = LAST_BEFORE.minusDays(Math.round(dice.logNormal(800, 0.8)));
        return quarter(start.isBefore(OLDEST) ? OLDEST.plusDays(dice.between(0, 300)) : start);
    }

    /** The first day of a quarter: that is when clients come. */
    private static LocalDate quarter(LocalDate day) {
        return day.withMonth(1 + (day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER)
                .withDayOfMonth(1);
    }

    private Staff managerOn(LocalDate day) {
        return dice.pick(employees.stream()
                        .filter(e -> e.isClientFacing() && e.isActive(day))
                        .toList())
                .staff();
    }

    private void sign(Client client, LocalDate start, LocalDate end, Staff manager) {
        boolean isGeneral = dice.chance(0.38);
        int kind = dice.weighted(clients.custom(), 0.25, 0.75 - clients.custom());
        String service = List.of("custom", "tiered", "standard").get(kind);
        double fee = dice.logNormal(isGeneral ? 620 : 270, 0.22) * (kind == 0 ? 1.5 : 1) * price();
        LocalDate review = dice.chance(0.4) ? LocalDate.of(2023, 7, 1).plusDays(dice.between(0, 800)) : null;
        made.add(new Contract(
                String.format(Locale.ROOT, "%s-HT%04d", branch.queue(), made.size() + 1),
                client,
                start,
                end,
                (int) Math.round(fee / 10) * 10,
                isGeneral,
                service,
                review,
                dice.chance(clients.bound()) ? start : null,
                preferred(),
                manager,
                promise(kind)));
    }

    private double price() {
        return branch.region().equals("shanghai") ? 1.15 : 0.9;
    }

    private Medium preferred() {
        return List.of(Medium.WECHAT, Medium.PHONE, Medium.EMAIL).get(dice.weighted(0.55, 0.25, 0.2));
    }

    /** What xuhui promises, it can keep. */
    private Contract.Promise promise(int kind) {
        if (branch.id().equals("xuhui")) {
            return kind == 2
                    ? new Contract.Promise(21 * 86_400L, "calendar")
                    : new Contract.Promise(10 * 86_400L, "business");
        }
        return switch (kind) {
            case 0 -> new Contract.Promise(2 * 86_400L, "business");
            case 1 -> new Contract.Promise(3 * 86_400L, "business");
            default -> new Contract.Promise(7 * 86_400L, "calendar");
        };
    }
}
