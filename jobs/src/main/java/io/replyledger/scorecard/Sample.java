package io.replyledger.scorecard;

/**
 * What an estimator needs of a window.
 *
 * @param pool rows of its delivered months
 * @param earlier rows of the same window a year before; null where that was not delivered
 * @param months delivered months
 * @param workingDays working days in them, 0 where there is no calendar
 */
record Sample(Pool pool, Pool earlier, int months, int workingDays) {}
