package io.replyledger.scorecard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Months that a figure looks back on. */
final class Window {
    private Window() {}

    /** So many months, the last one {@code month}, in order. */
    static List<String> ending(String month, int length) {
        List<String> months = new ArrayList<>();
        YearMonth last = YearMonth.parse(month);
        for (int back = length - 1; back >= 0; back--) {
            months.add(last.minusMonths(back).toString());
        }
        return months;
    }
}
