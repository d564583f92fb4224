package io.replyledger.table;

/** Column names of what the store keeps of a quarter or year, beside those of a month. */
public final class KeptPeriod {
    public static final String TABLE = "kept_period";
    public static final String N_OPEN = "n_open";
    public static final String IS_PROVISIONAL = "is_provisional";

    private KeptPeriod() {}
}
