package io.replyledger.sample.world;

import java.util.List;
import java.util.Random;

/**
 * The only source of chance in the sample. Each purpose has a stream of its own, so that a new kind of export does not
 * change what the others hold.
 */
public final class Dice {
    /** The seed of the whole sample. */
    public static final long SEED = 20240301L;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The stream of one purpose, such as {@code tickets/xuhui}: always the same values in the same order. */
    public static Dice of(String purpose) {
        return new Dice(SEED * 1_000_003L + purpose.hashCode());
    }

    /** True with probability {@code p}. */
    public boolean chance(double p) {
        return random.nextDouble() < p;
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** One of the values, all equally likely. */
    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** An index, as likely as its weight. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double rest = random.nextDouble() * sum;
        int index = 0;
        while (index < weights.length - 1 && rest >= weights[index]) {
            rest -= weights[index++];
        }
        return index;
    }

    /** A log-normal value with this median; {@code sigma} is the standard deviation of its logarithm. */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * random.nextGaussian());
    }
}
