package io.replyledger.job;

import io.replyledger.canonical.Holdings;
import io.replyledger.canonical.SourcePlan;
import io.replyledger.canonical.SourcePlans;
import io.replyledger.canonical.Store;
import io.replyledger.measure.ProviderTimes;
import io.replyledger.measure.SourceFacts;
import io.replyledger.spec.Source;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.broadcast.Broadcast;

/** Where what is kept of a month lies: in a folder named by a fingerprint of all that can change it. */
final class KeptFolders {
    /** Goes up when what is kept changes its meaning. */
    private static final int FORMAT = 10;

    private static final int FINGERPRINT = 16;

    private final Store store;
    private final Holdings holdings;
    private final Map<String, SourcePlan> plans;
    private final Long cut;
    private final String identities;
    private final Broadcast<ProviderTimes> times;

    /** {@code identities} changes when anybody is tied to another party. */
    KeptFolders(
            Store store,
            Holdings holdings,
            Map<String, SourcePlan> plans,
            Long cut,
            String identities,
            Broadcast<ProviderTimes> times) {
        this.times = times;
        this.identities = identities;
        this.store = store;
        this.holdings = holdings;
        this.plans = plans;
        this.cut = cut;
    }

    /** Month to fingerprint, for records that stand for themselves. */
    NavigableMap<String, String> of(RecordType type) {
        return fingerprints(type);
    }

    /** Month to its folder below the store. */
    static NavigableMap<String, String> paths(String root, NavigableMap<String, String> prints) {
        NavigableMap<String, String> paths = new TreeMap<>();
        prints.forEach((month, print) -> paths.put(month, folder(root, month, print)));
        return paths;
    }

    /**
     * Month to fingerprint, for conversations, which go on from month to month: each rests on those before it.
     *
     * @param context whatever else decides
     */
    NavigableMap<String, String> chained(RecordType type, String context) {
        NavigableMap<String, String> chain = new TreeMap<>();
        String before = context;
        for (Map.Entry<String, String> month : fingerprints(type).entrySet()) {
            before = hash(before + "|" + month);
            chain.put(month.getKey(), before);
        }
        return chain;
    }

    static String folder(String root, String month, String fingerprint) {
        return root + "/month=" + month + "/" + fingerprint;
    }

    private NavigableMap<String, String> fingerprints(RecordType type) {
        NavigableMap<String, String> fingerprints = new TreeMap<>();
        String sources = new TreeMap<>(facts()) + "|" + SourcePlans.resolvedInRows(plans);
        String facts = FORMAT + "|" + Main.VERSION + "|" + cut + "|" + sources + "|" + identities + "|"
                + times.value().fingerprint() + "|";
        holdings.months(type).forEach((month, inputs) -> fingerprints.put(month, hash(facts + inputs)));
        return fingerprints;
    }

    static String hash(String text) {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT);
    }

    /** What measuring must know, per source. */
    Map<String, SourceFacts> facts() {
        Map<String, SourceFacts> facts = new HashMap<>();
        plans.forEach((id, plan) -> facts.put(
                id,
                new SourceFacts(
                        plan.precision().name().toLowerCase(Locale.ROOT),
                        plan.source().selects() == Source.Selects.STARTED,
                        new TreeSet<>(plan.available(holdings.absent(id))))));
        return facts;
    }

    /** How each provider counts time. */
    Broadcast<ProviderTimes> times() {
        return times;
    }

    /** Months whose folder is not there. */
    Set<String> missing(NavigableMap<String, String> folders) throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            if (!store.has(folder.getValue())) {
                missing.add(folder.getKey());
            }
        }
        return missing;
    }

    /** Moves what was written as {@code unfinished/folder=MONTH} to the folders of these months. */
    void publish(String unfinished, Set<String> months, Map<String, String> folders) throws IOException {
        for (String month : months) {
            store.publish(unfinished + "/folder=" + month, folders.get(month));
            removeFormer(folders.get(month));
        }
        store.remove(unfinished);
    }

    /** With a cut the months as they are stay beside those of the cut; else former ones go. */
    void removeFormer(String current) throws IOException {
        String parent = current.substring(0, current.lastIndexOf('/'));
        for (String name : cut == null ? store.names(parent) : Set.<String>of()) {
            if (!current.endsWith("/" + name)) {
                store.remove(parent + "/" + name);
            }
        }
    }
}
