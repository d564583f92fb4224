package io.replyledger.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The staff of a branch: those of the ticket system, who stay, those who come and go, and one in the back office. */
final class Employees {
    private static final LocalDate BEFORE = LocalDate.of(2024, 1, 31);
    private static final List<String> CERTIFICATES = List.of("初级会计", "中级会计", "税务师", "初级会计;中级会计", "中级会计;税务师", "注册会计师");

    private final Branch branch;
    private final Conduct.People people;
    private final Names names;
    private final Dice dice;

    private Employees(Branch branch) {
        this.branch = branch;
        this.people = Conduct.of(branch).people();
        this.names = new Names(Dice.of("more names/" + branch.id()));
        this.dice = Dice.of("employees/" + branch.id());
    }

    /** Everybody who ever worked at a branch from 2024 on. */
    static List<Employee> of(Office office) {
        return new Employees(office.branch()).all(office.staff());
    }

    private List<Employee> all(List<Staff> staying) {
        List<Employee> all = new ArrayList<>();
        for (Staff staff : staying) {
            all.add(employee(staff, BEFORE.minusDays(dice.between(60, 2600)), null, true));
        }
        for (int i = 0; i < people.leavers(); i++) {
            LocalDate left = Months.FIRST.atDay(15).plusDays(i * 390L / people.leavers() + dice.between(0, 20));
            all.add(employee(next(all), left.minusDays(dice.between(200, 900)), left, true));
        }
        for (int i = 0; i < people.joiners(); i++) {
            LocalDate joined = Months.FIRST.atDay(20).plusDays(i * 380L / people.joiners() + dice.between(0, 20));
            all.add(employee(next(all), joined, null, true));
        }
        all.add(employee(next(all), BEFORE.minusDays(dice.between(300, 2000)), null, false));
        return List.copyOf(all);
    }

    private Staff next(List<Employee> before) {
        int number = before.size() + 1;
        String team = branch.place() + (number % 2 == 1 ? "一组" : "二组");
        return new Staff(
                String.format(Locale.ROOT, "%s%02d", branch.queue(), number),
                names.person().name(),
                team);
    }

    private Employee employee(Staff staff, LocalDate day, LocalDate left, boolean isClientFacing) {
        boolean isLongAgo = day.isBefore(BEFORE);
        LocalDate joined =
                isLongAgo ? day.withMonth(day.getMonthValue() < 7 ? 3 : 7).withDayOfMonth(1) : day;
        LocalDate industry = joined.minusDays(dice.between(0, 2200));
        LocalDate career = industry.minusDays(dice.between(0, 2500));
        boolean isCertified = dice.chance(people.certified());
        String certificates = isCertified ? dice.pick(CERTIFICATES) : "";
        return new Employee(staff, joined, left, career, industry, isClientFacing, certificates);
    }
}
