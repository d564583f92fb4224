package io.replyledger.measure;

import io.replyledger.table.Emails;
import java.io.Serializable;
import java.util.Set;

/**
 * What measuring must know of a source.
 *
 * @param precision second or minute
 * @param ownFileAges open records age with their own file, since later exports of the source would not show them again
 * @param available per {@code record.column}, the columns that the source can know, from its rows or its events
 */
public record SourceFacts(String precision, boolean ownFileAges, Set<String> available) implements Serializable {

    boolean knows(String table, String column) {
        return available.contains(table + "." + column);
    }

    /** Whether mails name the mails they answer; else subject and counterpart must do. */
    boolean knowsThreads() {
        return knows(Emails.TABLE, Emails.IN_REPLY_TO) || knows(Emails.TABLE, Emails.THREAD_ID);
    }
}
