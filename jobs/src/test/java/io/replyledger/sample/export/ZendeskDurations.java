package io.replyledger.sample.export;

import static io.replyledger.sample.world.Change.Kind.REPLIED;
import static io.replyledger.sample.world.Change.Kind.SOLVED;
import static io.replyledger.sample.world.TicketState.Status.NEW;
import static io.replyledger.sample.world.TicketState.Status.ON_HOLD;
import static io.replyledger.sample.world.TicketState.Status.OPEN;
import static io.replyledger.sample.world.TicketState.Status.PENDING;

import io.replyledger.sample.world.Change;
import io.replyledger.sample.world.OfficeDays;
import io.replyledger.sample.world.TicketState;
import io.replyledger.sample.world.TicketState.Stay;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The durations that Zendesk computes itself: whole minutes, rounded down, by the clock and in business hours. */
final class ZendeskDurations {
    static final String HEADER = "First reply time in minutes,First reply time in minutes within business hours,"
            + "First resolution time in minutes,First resolution time in minutes within business hours,"
            + "Full resolution time in minutes,Full resolution time in minutes within business hours,"
            + "Agent wait time in minutes,Agent wait time in minutes within business hours,"
            + "Requester wait time in minutes,Requester wait time in minutes within business hours,"
            + "On hold time in minutes,On hold time in minutes within business hours";

    private ZendeskDurations() {}

    static List<String> of(TicketState state) {
        List<String> cells = new ArrayList<>();
        cells.addAll(since(state, state.first(REPLIED).map(Change::at)));
        cells.addAll(since(state, state.first(SOLVED).map(Change::at)));
        cells.addAll(since(state, state.solvedAt()));
        cells.addAll(stays(state, EnumSet.of(PENDING)));
        cells.addAll(stays(state, EnumSet.of(NEW, OPEN, ON_HOLD)));
        cells.addAll(stays(state, EnumSet.of(ON_HOLD)));
        return cells;
    }

    /** Whole hours from creation to the solution, rounded down; empty while unsolved. */
    static String resolutionHours(TicketState state) {
        LocalDateTime from = state.ticket().createdAt();
        return state.solvedAt()
                .map(to -> Long.toString(Duration.between(from, to).toHours()))
                .orElse("");
    }

    private static List<String> since(TicketState state, Optional<LocalDateTime> to) {
        LocalDateTime from = state.ticket().createdAt();
        return to.map(end -> minutes(Duration.between(from, end).toSeconds(), OfficeDays.between(from, end)))
                .orElse(List.of("", ""));
    }

    private static List<String> stays(TicketState state, Set<TicketState.Status> statuses) {
        long seconds = 0;
        long officeSeconds = 0;
        for (Stay stay : state.stays()) {
            if (statuses.contains(stay.status())) {
                seconds += Duration.between(stay.from(), stay.to()).toSeconds();
                officeSeconds += OfficeDays.between(stay.from(), stay.to());
            }
        }
        return minutes(seconds, officeSeconds);
    }

    private static List<String> minutes(long seconds, long officeSeconds) {
        return List.of(Long.toString(seconds / 60), Long.toString(officeSeconds / 60));
    }
}
