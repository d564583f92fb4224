package io.replyledger.canonical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks to whom in a row.
 *
 * @param sender the first party of the column of the sender, null where it is empty
 * @param receivers all others, in order
 */
record Speakers(Identifier sender, List<Identifier> receivers) {

    /** Sender and receivers in order. */
    List<Identifier> all() {
        List<Identifier> all = new ArrayList<>();
        if (sender != null) {
            all.add(sender);
        }
        all.addAll(receivers);
        return all;
    }

    /** The same text whoever of them speaks; empty where there are fewer than two. */
    Optional<String> together() {
        List<String> texts =
                all().stream().map(Identifier::text).distinct().sorted().toList();
        return texts.size() < 2 ? Optional.empty() : Optional.of(String.join("\u0001", texts));
    }
}
