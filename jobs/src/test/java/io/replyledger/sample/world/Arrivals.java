package io.replyledger.sample.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** When clients get in touch: most in office hours and in the filing window, a few in the evening and at weekends. */
final class Arrivals {
    private static final double[] HOURS_OF_WORKDAYS = {
        0.03, 0.02, 0.02, 0.02, 0.02, 0.05, 0.1, 0.4, 1.6, 6, 8.5, 7, 3.2, 5, 7.5, 7.5, 6.5, 4.5, 1.6, 1.1, 0.9, 0.7,
        0.4, 0.15
    };
    private static final double[] HOURS_OF_FREE_DAYS = {
        0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.4, 1, 2, 4, 5, 4, 3, 3, 4, 4, 4, 3, 3, 3, 3, 2, 1, 0.4
    };

    private final Dice dice;

    Arrivals(Dice dice) {
        this.dice = dice;
    }

    /** The moments of one month, in order; {@code ordinary} is their number in an ordinary month. */
    List<LocalDateTime> in(YearMonth month, int ordinary) {
        long count = Math.round(ordinary * Season.load(month) * dice.between(0.93, 1.07));
        double[] days = new double[month.lengthOfMonth()];
        for (int day = 1; day <= days.length; day++) {
            days[day - 1] = Season.load(month.atDay(day));
        }
        List<LocalDateTime> moments = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            moments.add(momentOn(month.atDay(1 + dice.weighted(days))));
        }
        moments.sort(null);
        return moments;
    }

    private LocalDateTime momentOn(LocalDate day) {
        int hour = dice.weighted(OfficeDays.isWorkday(day) ? HOURS_OF_WORKDAYS : HOURS_OF_FREE_DAYS);
        return day.atTime(hour, dice.between(0, 59), dice.between(0, 59));
    }
}
