package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** One call at the last midnight of every month but the last one, so that it stands in two months' files. */
public final class NightCalls {
    private NightCalls() {}

    /** The calls, by time: in turn one answered, one abandoned and one ended only after midnight. */
    public static List<Call> of(List<Office> offices) {
        List<Call> calls = new ArrayList<>();
        for (YearMonth month : Months.all()) {
            if (!month.equals(Months.LAST)) {
                int number = calls.size();
                calls.add(call(offices.get(number % offices.size()), number, Months.start(month.plusMonths(1))));
            }
        }
        return List.copyOf(calls);
    }

    private static Call call(Office office, int number, LocalDateTime midnight) {
        Staff staff = office.staff().get(number % office.staff().size());
        String caller = office.clients().get(number % office.clients().size()).phone();
        Call.Talk talk = new Call.Talk(staff, 8, 130 + number, number % 2 == 0);
        return switch (number % 3) {
            case 0 -> answered(office, caller, midnight.minusSeconds(21), 34 + number, talk);
            case 1 -> abandoned(office, caller, midnight.minusSeconds(30), 52 + number);
            default -> answered(office, caller, midnight.minusSeconds(75), 26 + number, talk);
        };
    }

    private static Call answered(Office office, String caller, LocalDateTime at, int wait, Call.Talk talk) {
        return new Call(office.branch(), caller, at, List.of(), Call.Outcome.ANSWERED, wait, 1, talk);
    }

    private static Call abandoned(Office office, String caller, LocalDateTime at, int wait) {
        return new Call(office.branch(), caller, at, List.of(), Call.Outcome.ABANDONED, wait, 1, null);
    }
}
