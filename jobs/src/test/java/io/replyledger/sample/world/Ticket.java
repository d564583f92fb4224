package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One request with everything that ever happens to it, also after the last export.
 *
 * @param sequence its number within the branch, from 1, by creation
 * @param client who asks
 * @param channel how it came in
 * @param category what it is about
 * @param priority how urgent it is
 * @param subject its Chinese subject; may hold quotes, commas and newlines
 * @param changes what happens, in order; the first is the creation
 */
public record Ticket(
        int sequence,
        Client client,
        Channel channel,
        Category category,
        Priority priority,
        String subject,
        List<Change> changes) {

    /** When the client asked. */
    public LocalDateTime createdAt() {
        return changes.get(0).at();
    }

    /** When the last thing happens. */
    public LocalDateTime lastChangedAt() {
        return changes.get(changes.size() - 1).at();
    }
}
