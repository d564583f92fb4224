package io.replyledger.scorecard;

import java.util.NavigableMap;
import java.util.OptionalLong;

/**
 * What an estimator needs of a window.
 *
 * @param pool rows of its delivered months
 * @param byMonth the same month by month
 * @param last rows of the last month, whether it was delivered or only something of the window
 * @param earlier rows of the same window a year before; null where that was not delivered
 * @param months delivered months
 * @param target seconds of the target on the clock, of times only
 * @param workingDays working days in them, 0 where there is no calendar
 */
record Sample(
        Pool pool,
        NavigableMap<String, Pool> byMonth,
        Pool last,
        Pool earlier,
        int months,
        OptionalLong target,
        int workingDays) {}
