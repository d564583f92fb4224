package io.replyledger.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who was trained: professionally every month, in communication every quarter, in confidentiality every May. */
final class Trainings {
    private final Practice practice;
    private final Conduct.People people;
    private final Dice dice;
    private final List<Training> made = new ArrayList<>();

    private Trainings(Practice practice) {
        this.practice = practice;
        this.people = practice.conduct().people();
        this.dice = Dice.of("trainings/" + practice.branch().id());
    }

    static List<Training> of(Practice practice) {
        if (!practice.conduct().keeps(Conduct.Ledger.TRAINING)) {
            return List.of();
        }
        Trainings trainings = new Trainings(practice);
        Months.all().forEach(trainings::hold);
        return List.copyOf(trainings.made);
    }

    private void hold(YearMonth month) {
        LocalDate day = OfficeDays.workday(month, 14);
        int halfHours = (int) Math.round(2 * people.professionalHours());
        for (Employee employee : practice.employees()) {
            if (!employee.isActive(day)) {
                continue;
            }
            if (dice.chance(0.92)) {
                add(employee, day, "professional", halfHours);
            }
            if (month.getMonthValue() % 3 == 0 && dice.chance(0.9)) {
                add(employee, day.plusDays(1), "communication", Math.max(3, halfHours));
            }
            if (month.getMonthValue() == 5 && dice.chance(people.confidential())) {
                add(employee, day.plusDays(2), "confidentiality", 4);
            }
        }
    }

    private void add(Employee employee, LocalDate day, String kind, int halfHours) {
        String id = String.format(Locale.ROOT, "%s-PX%04d", practice.branch().queue(), made.size() + 1);
        made.add(new Training(id, practice.branch(), employee.staff(), day, kind, halfHours));
    }
}
