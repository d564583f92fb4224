package io.replyledger.stats;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The number, sum and sum of squares of some numbers: all that their mean, its interval and a difference of means need.
 * The sums are exact decimals, so sums of parts add up to exactly those of the whole, in any order, and nothing cancels
 * where a large mean stands over a small spread.
 *
 * <p>A quotient, such as the mean of one client, is to be rounded to a decimal before it is added.
 *
 * @param n how many numbers
 * @param sum their sum, in their unit; trailing zeros do not count
 * @param sumOfSquares the sum of their squares; trailing zeros do not count
 */
public record PowerSums(long n, BigDecimal sum, BigDecimal sumOfSquares) implements Serializable {
    /** Of no number at all. */
    public static final PowerSums EMPTY = new PowerSums(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** @throws IllegalArgumentException if no n numbers have these sums */
    public PowerSums {
        sum = sum.stripTrailingZeros();
        sumOfSquares = sumOfSquares.stripTrailingZeros();
        if (!arePossible(n, sum, sumOfSquares)) {
            throw new IllegalArgumentException(
                    "no " + n + " numbers have the sum " + sum + " and the sum of squares " + sumOfSquares);
        }
    }

    /** The sums of some numbers, in any order. */
    public static PowerSums of(List<BigDecimal> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal sumOfSquares = BigDecimal.ZERO;
        for (BigDecimal number : numbers) {
            sum = sum.add(number);
            sumOfSquares = sumOfSquares.add(number.multiply(number));
        }
        return new PowerSums(numbers.size(), sum, sumOfSquares);
    }

    /** The sums of measurements, in seconds; empty if any is censored, as its true value is not known. */
    public static Optional<PowerSums> of(Distribution d) {
        if (d.censoredCount() > 0) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger sumOfSquares = BigInteger.ZERO;
        for (int i = 0; i < d.size(); i++) {
            BigInteger value = BigInteger.valueOf(d.values[i]);
            BigInteger subtotal = value.multiply(BigInteger.valueOf(d.observed[i]));
            sum = sum.add(subtotal);
            sumOfSquares = sumOfSquares.add(subtotal.multiply(value));
        }
        return Optional.of(new PowerSums(d.n(), new BigDecimal(sum), new BigDecimal(sumOfSquares)));
    }

    /**
     * The sums of the numbers of both.
     *
     * @throws ArithmeticException if there are more than a long counts
     */
    public PowerSums plus(PowerSums other) {
        return new PowerSums(Math.addExact(n, other.n), sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
    }

    /** Needs at least one number. */
    double mean() {
        return quotient(sum, BigDecimal.valueOf(n));
    }

    /** The variance of the mean: that of the sample, with divisor n - 1, over n. Needs at least two numbers. */
    double varianceOfMean() {
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal divisor = count.multiply(count).multiply(BigDecimal.valueOf(n - 1));
        return quotient(spread(n, sum, sumOfSquares), divisor);
    }

    /** 34 digits, then the nearest double. */
    static double quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128).doubleValue();
    }

    private static boolean arePossible(long n, BigDecimal sum, BigDecimal sumOfSquares) {
        if (n < 1) {
            return n == 0 && sum.signum() == 0 && sumOfSquares.signum() == 0;
        }
        int sign = spread(n, sum, sumOfSquares).signum();
        return n == 1 ? sign == 0 : sign >= 0;
    }

    /** n times the sum of squared deviations from the mean, exact. */
    private static BigDecimal spread(long n, BigDecimal sum, BigDecimal sumOfSquares) {
        return sumOfSquares.multiply(BigDecimal.valueOf(n)).subtract(sum.multiply(sum));
    }
}
