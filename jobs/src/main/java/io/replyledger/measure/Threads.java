package io.replyledger.measure;

import io.replyledger.table.Emails;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Mails that name only the mail they answer, not the whole chain behind it: which conversation they belong to. RFC 5322
 * asks for the chain (References), but many programs and archives leave it out.
 */
public final class Threads {
    private static final String SEPARATOR = "\0";

    private Threads() {}

    /** How a thread of a source is named. */
    static String name(String source, String thread) {
        return source + SEPARATOR + thread;
    }

    /**
     * Per thread whose name is a mail that itself answers another one, the thread at the end of that chain. Mails that
     * answer each other in a circle are one thread, named by the smallest id.
     */
    public static Map<String, String> roots(JavaRDD<RecordStanding> mails) {
        HashMap<String, Integer> positions =
                new HashMap<>(Table.load(Emails.TABLE).positions());
        JavaPairRDD<String, String> answers = mails.filter(m -> m.record() != null)
                .mapToPair(m -> answer(m, positions))
                .filter(a -> !a._1().equals(a._2()));
        JavaPairRDD<String, Integer> threads = answers.values().distinct().mapToPair(t -> new Tuple2<>(t, 1));
        Map<String, String> parents = new TreeMap<>();
        answers.join(threads).collect().forEach(p -> parents.put(p._1(), p._2()._1()));
        Map<String, String> roots = new TreeMap<>();
        parents.keySet().forEach(t -> roots.put(t, root(t, parents)));
        return roots;
    }

    private static Tuple2<String, String> answer(RecordStanding mail, Map<String, Integer> positions) {
        String id = (String) mail.record()[positions.get(Emails.MESSAGE_ID)];
        String thread = (String) mail.record()[positions.get(Emails.THREAD_ID)];
        String answered = (String) mail.record()[positions.get(Emails.IN_REPLY_TO)];
        String parent = Objects.requireNonNullElse(thread, Objects.requireNonNullElse(answered, id));
        return new Tuple2<>(name(mail.source(), id), name(mail.source(), parent));
    }

    static String root(String thread, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String at = thread;
        while (parents.containsKey(at) && seen.add(at)) {
            at = parents.get(at);
        }
        return parents.containsKey(at) ? smallestOfCircle(at, parents) : at;
    }

    private static String smallestOfCircle(String start, Map<String, String> parents) {
        String smallest = start;
        for (String at = parents.get(start); !at.equals(start); at = parents.get(at)) {
            smallest = at.compareTo(smallest) < 0 ? at : smallest;
        }
        return smallest;
    }
}
