package io.replyledger.table;

/** Column names of appointments, beside those of {@link Records}. */
public final class Appointments {
    public static final String TABLE = "appointment";
    public static final String REQUESTED_AT = "requested_at";
    public static final String OFFERED_AT = "offered_at";
    public static final String SLOT_AT = "slot_at";

    private Appointments() {}
}
