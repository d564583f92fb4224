package io.replyledger.sample.export;

import io.replyledger.sample.world.Dice;
import io.replyledger.sample.world.Months;
import io.replyledger.sample.world.Office;
import io.replyledger.sample.world.OfficeDays;
import io.replyledger.sample.world.Staff;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What a queue log holds besides calls: starts of the exchange, accountants who log in, take a break and come back. */
final class QueueNoise {
    private static final String NONE = "NONE";
    private static final int BREAKS = 4;

    private QueueNoise() {}

    static List<QueueLine> of(List<Office> offices) {
        Dice dice = Dice.of("queue-noise");
        List<QueueLine> lines = new ArrayList<>();
        for (YearMonth month : Months.all()) {
            LocalDateTime start = month.atDay(1).atTime(3, dice.between(0, 59), dice.between(0, 59));
            lines.add(QueueLine.of(start, NONE, NONE, NONE, "QUEUESTART", ""));
            for (Office office : offices) {
                addLogins(lines, office, start);
                addBreaks(lines, office, month, dice);
            }
        }
        return lines;
    }

    private static void addLogins(List<QueueLine> lines, Office office, LocalDateTime start) {
        String queue = office.branch().queue();
        for (Staff staff : office.staff()) {
            lines.add(QueueLine.of(start.plusSeconds(2), NONE, queue, staff.id(), "ADDMEMBER", ""));
        }
    }

    private static void addBreaks(List<QueueLine> lines, Office office, YearMonth month, Dice dice) {
        String queue = office.branch().queue();
        for (int number = 0; number < BREAKS; number++) {
            LocalDate day = OfficeDays.workday(month, dice.between(1, 16));
            LocalDateTime from = day.atTime(12, dice.between(0, 29), dice.between(0, 59));
            Staff staff = dice.pick(office.staff());
            lines.add(QueueLine.of(from, NONE, queue, staff.id(), "PAUSE", "lunch"));
            LocalDateTime to = from.plusSeconds(dice.between(1500, 3600));
            lines.add(QueueLine.of(to, NONE, queue, staff.id(), "UNPAUSE", ""));
        }
    }
}
