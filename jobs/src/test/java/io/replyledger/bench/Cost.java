package io.replyledger.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a command cost, all its processes together.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all processors, in user mode and in the kernel
 * @param peak most memory that one of its processes held, MiB
 */
record Cost(double wall, double cpu, double peak) {

    /** Each median for itself. */
    static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::wall), median(costs, Cost::cpu), median(costs, Cost::peak));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> value) {
        double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
    }

    /** How many times as much as another. */
    Cost dividedBy(Cost other) {
        return new Cost(wall / other.wall, cpu / other.cpu, peak / other.peak);
    }

    /** Cells of a Markdown table. */
    String cells() {
        return String.format(Locale.ROOT, "%.1f | %.1f | %,.0f", wall, cpu, peak);
    }

    /** The same of a ratio. */
    String ratioCells() {
        return String.format(Locale.ROOT, "%.2f | %.2f | %.2f", wall, cpu, peak);
    }
}
