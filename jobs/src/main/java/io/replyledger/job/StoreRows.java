package io.replyledger.job;

import io.replyledger.canonical.Holdings;
import io.replyledger.canonical.Store;
import io.replyledger.canonical.StoreFailure;
import io.replyledger.explain.RowSource;
import io.replyledger.output.RunJson;
import io.replyledger.scorecard.Behind;
import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Criterion;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.LocalDisk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** Rows behind a criterion, read by Spark from the store that was published from. */
final class StoreRows implements RowSource {
    private final String exports;
    private final String store;
    private final Configuration hadoop = LocalDisk.settings();
    private final Inputs inputs;

    /** {@code store} is that of the run. */
    StoreRows(String exports, String store) throws IOException {
        this.exports = exports;
        this.store = store;
        this.inputs = Inputs.read(exports, "seed", hadoop);
    }

    @Override
    public Catalogue catalogue() {
        return inputs.catalogue();
    }

    @Override
    @SuppressWarnings("try")
    public Behind behind(
            RunJson run, Criterion criterion, String provider, List<String> months, boolean isOfProbes, int most)
            throws IOException {
        requireSame(inputs.configurationHash().equals(run.configurationSha256()), "replyledger.yml");
        requireSame(inputs.catalogueHashes().equals(run.catalogue()), "the catalogue of criteria");
        requireSame(inputs.times().calendars().equals(run.calendars()), "a calendar");
        requireSame(Main.VERSION.equals(run.version()), "the version");
        Store folder = new Store(store, hadoop);
        try (FolderLock stored = new OutputFolder("--store", store).lock("", hadoop);
                Session session = Session.open()) {
            return behind(run, criterion, provider, months, isOfProbes, most, session, folder);
        } catch (Exception e) {
            Optional<StoreFailure> damage = StoreDamage.in(e, folder.folder());
            if (damage.isPresent()) {
                throw damage.get();
            }
            throw e;
        }
    }

    private Behind behind(
            RunJson run,
            Criterion criterion,
            String provider,
            List<String> months,
            boolean isOfProbes,
            int most,
            Session session,
            Store folder)
            throws IOException {
        Holdings holdings = Holdings.of(folder);
        requireSame(files(run).equals(files(holdings)), "what lies in the store '" + store + "'");
        StoreReading reading = StoreReading.of(session.spark(), inputs, folder, holdings, null);
        RunJson now = new RunRecord(inputs, holdings, reading.asOf()).json(run.keyCheck(), run.months());
        requireSame(now.asOf().equals(run.asOf()) && now.mappings().equals(run.mappings()), "--as-of or a mapping");
        KeptCases cases = new KeptCases(folder);
        return new ScorecardRun(reading)
                .behind(
                        reading.overview(reading.kept(cases, line -> {})).accounts(),
                        criterion,
                        provider,
                        months,
                        isOfProbes,
                        most);
    }

    private void requireSame(boolean isSame, String what) {
        if (!isSame) {
            throw new UserMistake("--exports: '" + exports + "': " + what
                    + " is another than when this was published, so its rows cannot be shown; run again");
        }
    }

    private static Set<String> files(RunJson run) {
        return run.inputs().stream().map(i -> i.source() + " " + i.sha256()).collect(Collectors.toSet());
    }

    private static Set<String> files(Holdings holdings) {
        return holdings.files().stream()
                .map(h -> h.file().source() + " " + h.file().sha256())
                .collect(Collectors.toSet());
    }
}
