package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Months;
import io.replyledger.sample.world.OfficeDays;
import io.replyledger.sample.world.Ticket;
import io.replyledger.sample.world.TicketState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One monthly ticket file of a branch: the tickets last changed from {@code from} to {@code until}, as the system
 * showed them at {@code exportedAt}. The first days of the next month are in it, so that consecutive files overlap.
 *
 * @param month the month of its folder
 * @param from the month's first midnight
 * @param until the second working day of the next month, 09:30
 * @param exportedAt the same, but for the late file
 */
public record Delivery(YearMonth month, LocalDateTime from, LocalDateTime until, LocalDateTime exportedAt) {
    /** The branch with a late file. */
    public static final String LATE_BRANCH = "xuhui";

    /** The month of the late file. */
    public static final YearMonth LATE_MONTH = YearMonth.of(2024, 9);

    private static final LocalDate LATE_DAY = LocalDate.of(2024, 11, 5);
    private static final LocalTime TIME = LocalTime.of(9, 30);

    /** The file of a branch and month. */
    public static Delivery of(Branch branch, YearMonth month) {
        LocalDateTime until = OfficeDays.workday(month.plusMonths(1), 2).atTime(TIME);
        boolean isLate = branch.id().equals(LATE_BRANCH) && month.equals(LATE_MONTH);
        return new Delivery(month, Months.start(month), until, isLate ? LATE_DAY.atTime(TIME) : until);
    }

    /** The tickets that belong into the file, by creation. */
    public List<TicketState> touched(List<Ticket> tickets) {
        return tickets.stream()
                .map(ticket -> TicketState.at(exportedAt, ticket))
                .flatMap(Optional::stream)
                .filter(this::holds)
                .toList();
    }

    private boolean holds(TicketState state) {
        return !state.updatedAt().isBefore(from) && !state.updatedAt().isAfter(until);
    }
}
