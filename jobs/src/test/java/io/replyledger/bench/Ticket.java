package io.replyledger.bench;

/** One ticket, used again for the next; times are local seconds since the beginning of its month. */
final class Ticket {
    long id;
    int provider;
    int channel;
    int topic;
    int priority;
    int status;
    int client;
    int staff;
    int replies;
    int subject;
    int remark;
    long created;
    long responded;
    long resolved;
    Fault fault;

    /** What may be wrong with a row. Each makes it a reject. */
    enum Fault {
        NONE,
        NO_ID,
        NO_CREATION,
        NO_SUCH_DAY,
        TEXT_FOR_TIME,
        TEXT_FOR_NUMBER
    }
}
