package io.replyledger.spec;

import java.util.List;

/** A list in a message: the first few, and how many more there are. */
public final class FirstFew {
    /** Characters that fit into a line with what stands before and behind. */
    private static final int MOST = 150;

    private FirstFew() {}

    /** {@code a, b and 16 more}: as many as fit into 150 characters, at least one. */
    public static String of(List<String> items) {
        StringBuilder line = new StringBuilder();
        int shown = 0;
        while (shown < items.size()
                && (shown == 0 || line.length() + items.get(shown).length() + 2 <= MOST)) {
            line.append(shown == 0 ? "" : ", ").append(items.get(shown));
            shown++;
        }
        int more = items.size() - shown;
        return line + (more == 0 ? "" : " and " + more + " more");
    }
}
