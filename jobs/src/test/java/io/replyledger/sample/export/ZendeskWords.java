package io.replyledger.sample.export;

import io.replyledger.sample.world.Category;
import io.replyledger.sample.world.Change;
import io.replyledger.sample.world.Channel;
import io.replyledger.sample.world.Priority;
import io.replyledger.sample.world.Season;
import io.replyledger.sample.world.TicketState;
import io.replyledger.sample.world.TicketState.Status;
import java.util.Locale;
import java.util.Optional;

/** The words that Zendesk's export uses. */
final class ZendeskWords {
    private ZendeskWords() {}

    static String status(Status status) {
        return switch (status) {
            case NEW -> "New";
            case OPEN -> "Open";
            case PENDING -> "Pending";
            case ON_HOLD -> "On-hold";
            case SOLVED -> "Solved";
            case CLOSED, WITHDRAWN -> "Closed";
        };
    }

    static String via(Channel channel) {
        return switch (channel) {
            case MAIL -> "Mail";
            case WEB -> "Web form";
            case CHAT -> "Chat";
            case WECHAT -> "WeChat";
            case PHONE -> "Phone call";
            case VISIT -> throw new IllegalArgumentException("the help desk knows no " + channel);
        };
    }

    static String type(Category category) {
        return switch (category) {
            case INQUIRY -> "Question";
            case COMPLAINT, CORRECTION -> "Problem";
            case INVOICING, TAX_FILING, PAYROLL, REGISTRATION -> "Task";
        };
    }

    static String capital(Priority priority) {
        return priority.name().charAt(0) + priority.name().substring(1).toLowerCase(Locale.ROOT);
    }

    static String tags(TicketState state) {
        String topic = state.ticket().category().code();
        boolean isFiling = Season.isFiling(state.ticket().createdAt().toLocalDate());
        String tags = isFiling ? topic + " filing_window" : topic;
        if (state.status() == Status.WITHDRAWN) {
            return tags + " withdrawn";
        }
        boolean isUnsolved = state.status() == Status.CLOSED && state.solvedAt().isEmpty();
        return isUnsolved ? tags + " closed_unsolved" : tags;
    }

    static String satisfaction(TicketState state, Optional<Change> rating) {
        if (rating.isPresent()) {
            return rating.get().score() >= 3 ? "Good" : "Bad";
        }
        return state.solvedAt().isPresent() ? "Offered" : "Not Offered";
    }
}
