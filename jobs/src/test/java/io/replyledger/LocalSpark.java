package io.replyledger;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A local session of Spark for the tests of a class; ended with them only where it was begun for them. */
public final class LocalSpark implements BeforeAllCallback, AfterAllCallback {
    private boolean isOurs;
    private SparkSession session;

    @Override
    public void beforeAll(ExtensionContext context) {
        isOurs = SparkSession.getDefaultSession().isEmpty();
        session = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .getOrCreate();
    }

    public SparkSession session() {
        return session;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isOurs) {
            session.stop();
        }
    }
}
