package io.replyledger.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws that are the same on every machine and JDK. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Seconds of a log-normal duration. */
    long seconds(double median, double sigma, long most) {
        // Box and Muller, as the JDK's own Gaussian changed between versions.
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
        return Math.min(most, (long) (median * StrictMath.exp(sigma * normal)));
    }

    /** The positions of codes, each as often as its weight says. */
    static int[] wheel(List<Code> codes) {
        return IntStream.range(0, codes.size())
                .flatMap(i -> IntStream.generate(() -> i).limit(codes.get(i).weight()))
                .toArray();
    }

    int turn(int[] wheel) {
        return wheel[below(wheel.length)];
    }
}
