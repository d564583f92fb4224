package io.replyledger.job;

import io.replyledger.spec.UserMistake;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

/**
 * The months to publish. Quarters, years and all months are published when every one of their months could be.
 *
 * @param from first month, null for no limit
 * @param to last month
 */
record Period(YearMonth from, YearMonth to) {

    static Period parse(String text) {
        if (text == null) {
            return new Period(null, null);
        }
        String[] ends = text.split("\\.\\.", -1);
        try {
            YearMonth first = YearMonth.parse(ends[0]);
            YearMonth last = ends.length == 1 ? first : YearMonth.parse(ends[1]);
            if (ends.length <= 2 && !last.isBefore(first)) {
                return new Period(first, last);
            }
        } catch (DateTimeException e) {
            throw mistake(text);
        }
        throw mistake(text);
    }

    private static UserMistake mistake(String text) {
        return new UserMistake("--months: '" + text + "' is not a span of months such as 2025-01..2025-06");
    }

    /**
     * Requires it to hold one of these months; whatever else is told to be published would be empty. Where there are none
     * at all, that is no fault of the months asked for.
     *
     * @throws UserMistake otherwise
     */
    void requireOneOf(List<String> months) {
        if (!months.isEmpty() && months.stream().noneMatch(this::includes)) {
            throw new UserMistake("--months: '" + text() + "' holds no month of which there is anything; there is "
                    + months.get(0) + ".." + months.get(months.size() - 1));
        }
    }

    /** As users write it; null for all months. */
    String text() {
        if (from == null) {
            return null;
        }
        return from.equals(to) ? from.toString() : from + ".." + to;
    }

    boolean includes(String period) {
        if (from == null) {
            return true;
        }
        if (period.equals("all")) {
            return false;
        }
        int year = Integer.parseInt(period.substring(0, 4));
        YearMonth first = YearMonth.of(year, 1);
        YearMonth last = YearMonth.of(year, 12);
        if (period.contains("Q")) {
            int quarter = period.charAt(6) - '0';
            first = YearMonth.of(year, 3 * quarter - 2);
            last = YearMonth.of(year, 3 * quarter);
        } else if (period.length() > 4) {
            first = YearMonth.parse(period);
            last = first;
        }
        return !first.isBefore(from) && !last.isAfter(to);
    }
}
