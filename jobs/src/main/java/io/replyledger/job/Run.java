package io.replyledger.job;

import io.replyledger.canonical.FileAccounts;
import io.replyledger.canonical.Holdings;
import io.replyledger.canonical.Ingest;
import io.replyledger.canonical.Pseudonyms;
import io.replyledger.canonical.RejectReader;
import io.replyledger.canonical.Store;
import io.replyledger.canonical.StoreFailure;
import io.replyledger.export.ExportFolder;
import io.replyledger.measure.Account;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.Overview;
import io.replyledger.measure.Reconciliation;
import io.replyledger.output.Accounts;
import io.replyledger.output.PeriodTable;
import io.replyledger.output.Publication;
import io.replyledger.output.Rows;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.LocalDisk;
import io.replyledger.table.SideBySide;
import io.replyledger.table.StandingCount;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** One run from exports to publication. */
final class Run {
    /** Set to measures, no scorecard is made: to learn what the rest costs. */
    private static final String STAGES = "replyledger.stages";

    private final RunCommand options;
    private final PrintWriter out;
    private final PrintWriter err;

    Run(RunCommand options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    @SuppressWarnings("try")
    int execute() throws Exception {
        Configuration hadoop = LocalDisk.settings();
        Inputs inputs = Inputs.read(options.exports, options.targets, hadoop);
        Period months = Period.parse(options.months);
        Long cut = AsOfOption.micros(options.asOf, inputs.configuration().timeZone());
        requireStaff(options.keepIdentities);
        Publication publication = new Publication(options.out, hadoop);
        requireFolders(publication, hadoop);
        Pseudonyms hashed = KeyFile.pseudonyms(options.keyFile, System.getenv(), out::println);
        Pseudonyms pseudonyms = options.keepIdentities == null ? hashed : hashed.keepingStaff();
        Store store = new Store(options.store == null ? options.out + "/store" : options.store, hadoop);
        try (FolderLock published = new OutputFolder("--out", options.out).lock("publications", hadoop);
                FolderLock stored = storeFolder().lock("", hadoop)) {
            store.requireKey(pseudonyms);
            try (Session session = Session.open()) {
                return run(session, inputs, months, cut, pseudonyms, publication, store, hadoop);
            } catch (Exception e) {
                Optional<StoreFailure> damage = StoreDamage.in(e, store.folder());
                throw damage.isPresent() ? damage.get() : e;
            }
        }
    }

    private OutputFolder storeFolder() {
        return options.store == null
                ? new OutputFolder("--out", options.out + "/store")
                : new OutputFolder("--store", options.store);
    }

    private void requireFolders(Publication publication, Configuration hadoop) throws IOException {
        new OutputFolder("--out", options.out).requireUsable(options.exports, hadoop);
        publication.requireOwnNames();
        if (options.store != null) {
            storeFolder().requireUsable(options.exports, hadoop);
        }
    }

    private static void requireStaff(String keepIdentities) {
        if (keepIdentities != null && !keepIdentities.equals("staff")) {
            throw new UserMistake("--keep-identities: '" + keepIdentities + "' cannot be kept; give staff");
        }
    }

    private int run(
            Session session,
            Inputs inputs,
            Period months,
            Long cut,
            Pseudonyms pseudonyms,
            Publication publication,
            Store store,
            Configuration hadoop)
            throws IOException {
        Holdings holdings = new Ingest(
                        session::spark,
                        new ExportFolder(options.exports, hadoop),
                        inputs.configurationFile(),
                        inputs.configuration(),
                        inputs.plans(),
                        store,
                        pseudonyms,
                        new Ingest.Memory(options.verify, options.dropMissing))
                .run(out::println);
        SparkSession spark = session.spark();
        StoreReading reading = StoreReading.of(spark, inputs, store, holdings, cut);
        KeptCases cases = new KeptCases(store);
        KeptReading kept = reading.kept(cases, out::println);
        Overview overview = reading.overview(kept);
        List<Account> accounts = overview.accounts();
        Accounts rows = new Accounts(FileAccounts.of(holdings, holdings.read(inputs.plans())), standings(accounts));
        if (!rows.faults().isEmpty()) {
            throw new StoreFailure("rows do not add up: " + rows.faults().get(0) + "; remove the store folder "
                    + store.folder() + ", it is rebuilt from the exports that are there");
        }
        List<PeriodTable> figures = new ArrayList<>();
        List<Rows> tables = new ArrayList<>();
        List<Callable<Boolean>> work = new ArrayList<>();
        work.add(() -> figures.addAll(new KeptFigures(reading, kept, overview).upToDate(months::includes)));
        if (!"measures".equals(System.getProperty(STAGES))) {
            // The scorecard is planned while quantiles are computed.
            work.add(() -> tables.addAll(new ScorecardRun(reading).tables(overview, kept.all(), months)));
        }
        SideBySide.of(work);
        if (figures.stream().allMatch(table -> table.periods().isEmpty())) {
            months.requireOneOf(new DeliveredMonths(inputs, reading.asOf().bySource(), accounts, holdings).months());
        }
        tables.addAll(List.of(
                Rows.of("reconciliation", new Reconciliation(accounts).rows()),
                rows.dataQuality(),
                rows.exclusions(),
                Rows.of("reject", RejectReader.rows(spark, store, holdings))));
        Path published = publication.publish(
                tables,
                figures,
                cases.files(),
                new RunRecord(inputs, holdings, reading.asOf()).json(pseudonyms.keyCheck(), months.text()));
        PublishedPeriods responseTimes = new PublishedPeriods(published, figures.get(0));
        new CalendarWarnings(responseTimes).print(inputs.configuration().group().id(), err);
        int exit = new Findings(holdings, accounts, options.maxRejects).report(err);
        new Summary(out).print(responseTimes, Path.of(options.out), published);
        return exit;
    }

    private static List<StandingCount> standings(List<Account> accounts) {
        List<StandingCount> standings = new ArrayList<>();
        for (Account account : accounts) {
            KeptKey key = account.key();
            if (!key.kind().equals(KeptKey.DIFFERENCE)) {
                standings.add(new StandingCount(
                        key.record(),
                        key.provider(),
                        key.month(),
                        key.source(),
                        key.sourceFile(),
                        key.reason(),
                        key.kind().equals(KeptKey.FINDING),
                        account.part().rows()));
            }
        }
        return standings;
    }
}
