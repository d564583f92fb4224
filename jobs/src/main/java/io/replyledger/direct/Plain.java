package io.replyledger.direct;

import org.apache.hadoop.conf.Configuration;

/** The way that goes by public interfaces alone: slower, and the same bytes of CSV. */
public final class Plain {
    /** Set to true in Hadoop's configuration (for Spark {@code spark.hadoop.replyledger.plain}), that way is taken. */
    public static final String KEY = "replyledger.plain";

    private Plain() {}

    /** Whether it is taken. */
    public static boolean isSet(Configuration hadoop) {
        return hadoop.getBoolean(KEY, false);
    }
}
