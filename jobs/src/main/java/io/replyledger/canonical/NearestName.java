package io.replyledger.canonical;

import io.replyledger.export.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that another, which nobody knows, may mean. */
final class NearestName {
    /** Longer ones are no names, and would make a line long. */
    private static final int LONGEST = 40;

    private final List<String> names;

    private NearestName(List<String> names) {
        this.names = names;
    }

    /** Among the columns of a header that nothing reads yet. */
    static NearestName amongUnread(Header header, Set<String> read) {
        return new NearestName(header.positions().keySet().stream()
                .filter(n -> !n.isEmpty() && n.length() <= LONGEST && !read.contains(n))
                .toList());
    }

    /** Among names that are normalised as those of headers are. */
    static NearestName among(List<String> names) {
        return new NearestName(names);
    }

    /** The nearest to any of these names: one is part of the other, or less than half of it differs. */
    Optional<String> to(List<String> synonyms) {
        String nearest = null;
        double least = 0.5;
        for (String synonym : synonyms) {
            for (String name : names) {
                double distance = distance(Header.normalised(synonym), name);
                if (distance < least || (distance == least && nearest == null)) {
                    least = distance;
                    nearest = name;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The share of characters that differ; of a name within the other, only a little. */
    private static double distance(String name, String other) {
        int longer = Math.max(name.length(), other.length());
        if (name.length() > LONGEST) {
            return 1;
        }
        boolean isPart = Math.min(name.length(), other.length()) > 1 && (name.contains(other) || other.contains(name));
        double share = LevenshteinDistance.getDefaultInstance().apply(name, other) / (double) longer;
        return isPart ? Math.min(share, 0.4) : share;
    }
}
