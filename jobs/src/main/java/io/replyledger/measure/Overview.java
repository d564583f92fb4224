package io.replyledger.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/**
 * What is kept, without its distributions.
 *
 * @param accounts what is kept of rows, findings and comparisons, merged by key
 * @param subjects what is measured of whom
 */
public record Overview(List<Account> accounts, Set<Subject> subjects) {

    /** What one task saw. */
    private record Seen(ArrayList<Tuple2<KeptKey, PackedPart>> accounts, HashSet<Subject> subjects)
            implements Serializable {}

    /** Everything in one pass. */
    public static Overview of(JavaPairRDD<KeptKey, PackedPart> kept) {
        Map<KeptKey, KeptSum> sums = new LinkedHashMap<>();
        Set<Subject> subjects = new HashSet<>();
        for (Seen seen : kept.mapPartitions(Overview::seen).collect()) {
            seen.accounts().forEach(p -> sums.computeIfAbsent(p._1(), k -> new KeptSum())
                    .plus(p._2().part()));
            subjects.addAll(seen.subjects());
        }
        List<Account> accounts = sums.entrySet().stream()
                .map(e -> new Account(e.getKey(), e.getValue().merged()))
                .toList();
        return new Overview(accounts, subjects);
    }

    private static Iterator<Seen> seen(Iterator<Tuple2<KeptKey, PackedPart>> parts) {
        Seen seen = new Seen(new ArrayList<>(), new HashSet<>());
        parts.forEachRemaining(p -> {
            if (p._1().isMeasured()) {
                seen.subjects().add(Subject.of(p._1()));
            } else {
                seen.accounts().add(p);
            }
        });
        return List.of(seen).iterator();
    }
}
