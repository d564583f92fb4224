package io.replyledger.direct.sql;

import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.catalyst.QueryPlanningTracker;
import org.apache.spark.sql.catalyst.analysis.Analyzer;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.catalog.InMemoryCatalog;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.internal.SQLConf;
import scala.Option;

/** Spark's analyser without a session, under settings that no cluster changes. */
final class Analysis {
    private static final SQLConf CONF = conf();

    private Analysis() {}

    private static SQLConf conf() {
        SQLConf conf = new SQLConf();
        // A failing row is to be seen, not null; and no setting of a cluster may change a value.
        conf.setConfString("spark.sql.ansi.enabled", "true");
        conf.setConfString("spark.sql.session.timeZone", "UTC");
        return conf;
    }

    /** Does something under these settings. */
    static <T> T configured(Supplier<T> what) {
        return SQLConf.withExistingConf(CONF, what::get);
    }

    /** The plan with what its names and functions stand for; an exception of Spark says what does not fit. */
    static LogicalPlan resolved(LogicalPlan plan) {
        InMemoryCatalog empty = new InMemoryCatalog(new SparkConf(false), new Configuration(false));
        Analyzer analyzer = new Analyzer(new SessionCatalog(empty, FunctionRegistry.builtin()));
        return analyzer.executeAndCheck(plan, new QueryPlanningTracker(Option.empty()));
    }
}
