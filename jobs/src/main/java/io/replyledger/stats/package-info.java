/**
 * The statistics, as pure mathematics.
 *
 * <p>In: measurements in whole seconds, each either observed or right-censored, counted at each distinct value
 * ({@link io.replyledger.stats.Distribution}); plain counts; exact sums of numbers and of their squares
 * ({@link io.replyledger.stats.PowerSums}); pairs of numbers; one number a month
 * ({@link io.replyledger.stats.MonthlySeries}); p-values. Out: quantiles, shares, means, differences of means,
 * correlations and slopes with their 95 % intervals; tests for trend; q-values.
 *
 * <p>Nothing here reads, writes, logs or knows of Spark. It may import the JDK and Commons Math only. Equal input gives
 * equal bytes on any machine: counts are integers, transcendental functions come from {@link StrictMath} or Commons
 * Math, and of {@link Math} only what is rounded correctly everywhere, as the square root. What is not reached or not
 * available is an empty optional or NaN, as the method says, never a number that could be taken for a result.
 */
package io.replyledger.stats;
