package io.replyledger.spec;

/** Numbers with what they count, for messages. */
public final class Counted {
    private Counted() {}

    /** {@code 1 row}, {@code 2 rows}. */
    public static String of(long n, String thing) {
        return n + " " + thing + (n == 1 ? "" : "s");
    }

    /** {@code 1 file is}, {@code 2 files are}. */
    public static String are(long n, String thing) {
        return of(n, thing) + (n == 1 ? " is" : " are");
    }
}
