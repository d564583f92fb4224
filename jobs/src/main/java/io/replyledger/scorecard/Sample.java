package io.replyledger.scorecard;

import java.util.OptionalLong;

/**
 * What an estimator needs of a window.
 *
 * @param pool rows of its delivered months
 * @param earlier rows of the same window a year before; null where that was not delivered
 * @param months delivered months
 * @param target seconds of the target on the clock, of times only
 * @param workingDays working days in them, 0 where there is no calendar
 */
record Sample(Pool pool, Pool earlier, int months, OptionalLong target, int workingDays) {}
