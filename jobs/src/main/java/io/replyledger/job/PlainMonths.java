package io.replyledger.job;

import io.replyledger.canonical.RecordReader;
import io.replyledger.measure.Account;
import io.replyledger.measure.KeptKey;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Months of which every delivered row was found to count: their records need no folding to be read again. */
final class PlainMonths {
    private final RecordReader reader;
    private final Long cut;
    private final Map<String, Map<String, Long>> counting = new HashMap<>();

    /** From what the rows of this run were found to be. */
    PlainMonths(Collection<Account> accounts, RecordReader reader, Long cut) {
        this.reader = reader;
        this.cut = cut;
        accounts.forEach(this::see);
    }

    private void see(Account account) {
        KeptKey key = account.key();
        if (key.kind().equals(KeptKey.ROWS) && key.reason().equals(RecordStanding.ACCEPTED)) {
            counting.computeIfAbsent(key.record(), r -> new TreeMap<>())
                    .merge(key.month(), account.part().rows(), Long::sum);
        }
    }

    Set<String> of(RecordType type) {
        return reader.plain(type, counting.getOrDefault(type.table(), Map.of()), cut);
    }
}
