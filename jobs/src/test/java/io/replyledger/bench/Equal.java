package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compares the results in two folders. */
final class Equal {
    private static final int SHOWN = 10;

    private Equal() {}

    /**
     * What both computed.
     *
     * @throws NotComparable where anything differs
     */
    static Results require(Results one, Results two) {
        List<String> differences = one.differences(two);
        if (differences.isEmpty()) {
            return one;
        }
        throw new NotComparable(
                "the results differ in " + differences.size() + " figures, so that times say nothing:\n  "
                        + String.join("\n  ", differences.subList(0, Math.min(SHOWN, differences.size()))));
    }

    /** The arguments are two folders of CSV files. */
    public static void main(String[] args) throws IOException {
        System.out.println(require(Results.read(Path.of(args[0])), Results.read(Path.of(args[1]))));
    }
}
