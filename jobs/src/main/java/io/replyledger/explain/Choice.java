package io.replyledger.explain;

import io.replyledger.spec.FirstFew;
import io.replyledger.spec.UserMistake;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** One option, what was given for it, and what there is to choose from. */
final class Choice {
    private Choice() {}

    /**
     * A value that is not there.
     *
     * @param option name of the option
     * @param given what was given
     * @param place where it was looked for, such as {@code for xuhui in 2025-03}
     * @param known what there is; the nearest are named first
     */
    static UserMistake unknown(String option, String given, String place, Collection<String> known) {
        String there = known.isEmpty() ? "nothing is" : "there is " + FirstFew.of(nearestFirst(given, known));
        return new UserMistake(option + ": '" + given + "' is not published" + place + "; " + there);
    }

    static List<String> nearestFirst(String given, Collection<String> known) {
        return new TreeSet<>(known)
                .stream()
                        .sorted(Comparator.comparingInt(k -> distance(given, k)))
                        .toList();
    }

    /** Letters to add, take away or change (Levenshtein 1966). */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[before.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
