package io.replyledger.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * What is kept, without its distributions.
 *
 * @param accounts what is kept of rows, findings and comparisons, merged by key
 * @param subjects what is measured of whom
 * @param contents month to a text that changes when anything does that is measured in it, aged and judged
 * @param stocks how the stock of tickets changes from month to month
 */
public record Overview(
        List<Account> accounts, Set<Subject> subjects, NavigableMap<String, String> contents, List<Stock> stocks) {

    /** What one task saw. */
    private static final class Seen implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ArrayList<Tuple2<KeptKey, PackedPart>> accounts = new ArrayList<>();
        private final HashSet<Subject> subjects = new HashSet<>();
        private final HashMap<String, ContentSum> contents = new HashMap<>();
        private ArrayList<Stock> stocks;
    }

    /** Everything in one pass. */
    public static Overview of(JavaRDD<KeptSketch> kept, RollUp rollUp) {
        Map<KeptKey, KeptSum> sums = new LinkedHashMap<>();
        Set<Subject> subjects = new HashSet<>();
        NavigableMap<String, ContentSum> contents = new TreeMap<>();
        Stocks stocks = new Stocks();
        for (Seen seen : kept.mapPartitions(parts -> seen(parts, rollUp)).collect()) {
            seen.accounts.forEach(
                    p -> sums.computeIfAbsent(p._1(), k -> new KeptSum()).plus(p._2().part()));
            subjects.addAll(seen.subjects);
            seen.contents.forEach((month, sum) -> contents.merge(month, sum, ContentSum::add));
            seen.stocks.forEach(stocks::add);
        }
        List<Account> accounts = sums.entrySet().stream()
                .map(e -> new Account(e.getKey(), e.getValue().merged()))
                .toList();
        NavigableMap<String, String> texts = new TreeMap<>();
        contents.forEach((month, sum) -> texts.put(month, sum.hex()));
        return new Overview(accounts, subjects, texts, stocks.changing());
    }

    private static Iterator<Seen> seen(Iterator<KeptSketch> parts, RollUp rollUp) {
        Seen seen = new Seen();
        Stocks stocks = new Stocks();
        while (parts.hasNext()) {
            KeptSketch part = parts.next();
            KeptKey key = part.key();
            if (key.isMeasured()) {
                KeptSketch judged = rollUp.judged(part);
                seen.subjects.add(Subject.of(key));
                seen.contents
                        .computeIfAbsent(key.month(), k -> new ContentSum())
                        .add(judged);
                stocks.add(judged, rollUp.wholes(key));
            } else {
                seen.accounts.add(new Tuple2<>(key, part.part()));
            }
        }
        seen.stocks = new ArrayList<>(stocks.all());
        return List.of(seen).iterator();
    }
}
