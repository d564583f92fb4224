package io.replyledger.sample;

import static io.replyledger.sample.world.Change.Kind.REOPENED;
import static io.replyledger.sample.world.Change.Kind.REPLIED;

import io.replyledger.sample.export.Delivery;
import io.replyledger.sample.export.Exports;
import io.replyledger.sample.export.Written;
import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Call;
import io.replyledger.sample.world.Months;
import io.replyledger.sample.world.Office;
import io.replyledger.sample.world.SurveyItem;
import io.replyledger.sample.world.TicketState;
import io.replyledger.sample.world.TicketState.Status;
import io.replyledger.sample.world.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts the world as it stood at the last export, as Markdown. */
final class Summary {
    private final World world;
    private final Exports exports;
    private final List<String> lines = new ArrayList<>();

    Summary(World world, Exports exports) {
        this.world = world;
        this.exports = exports;
    }

    /** All lines. */
    List<String> lines() {
        lines.add("| branch | tickets | replied | median first reply, min | median resolution, h | reopened"
                + " | closed unsolved | withdrawn | open at the end | rows in files | of them repeated |");
        lines.add("| --- |" + " ---: |".repeat(10));
        exports.tickets().forEach(this::addTickets);
        lines.add("");
        lines.add("| branch | calls | answered | abandoned | timed out | median wait of the answered, s |");
        lines.add("| --- |" + " ---: |".repeat(5));
        world.offices().forEach(office -> addCalls(office.branch()));
        lines.add("");
        lines.add("| branch | requests | mails | chat sessions | group messages | calls beside the queue | feedback"
                + " | appointments | notices | initiatives | contracts | invoice lines | staff | trainings"
                + " | survey items | answered | assessments |");
        lines.add("| --- |" + " ---: |".repeat(16));
        world.businesses().forEach(this::addBusiness);
        lines.add("");
        lines.add("- call lines: " + exports.callLines() + ", of them " + exports.repeatedCallLines()
                + " in both files of 2024-07");
        lines.add("- calls that stand in two months' files: " + count(world.calls(), Summary::straddles));
        lines.add("- spoilt rows: " + exports.spoiltRows().size());
        exports.spoiltRows().forEach(note -> lines.add("    - " + note));
        return lines;
    }

    private void addTickets(Written written) {
        Branch branch = written.branch();
        LocalDateTime end = Delivery.of(branch, Months.LAST).exportedAt();
        List<TicketState> states = world.tickets(officeOf(branch)).stream()
                .map(ticket -> TicketState.at(end, ticket))
                .flatMap(Optional::stream)
                .toList();
        addRow(
                branch.id(),
                states.size(),
                count(states, state -> state.first(REPLIED).isPresent()),
                median(states.stream().map(Summary::replySeconds).toList()) / 60,
                median(states.stream().map(Summary::solveSeconds).toList()) / 3600,
                count(states, state -> state.first(REOPENED).isPresent()),
                count(
                        states,
                        state -> state.status() == Status.CLOSED
                                && state.solvedAt().isEmpty()),
                count(states, state -> state.status() == Status.WITHDRAWN),
                count(states, TicketState::isOpen),
                written.rows(),
                written.repeated());
    }

    private void addCalls(Branch branch) {
        List<Call> calls = world.calls().stream()
                .filter(call -> call.branch().equals(branch))
                .toList();
        List<Call> answered = calls.stream().filter(call -> call.talk() != null).toList();
        addRow(
                branch.id(),
                calls.size(),
                answered.size(),
                count(calls, call -> call.outcome() == Call.Outcome.ABANDONED),
                count(calls, call -> call.outcome() == Call.Outcome.TIMED_OUT),
                median(answered.stream().map(call -> (long) call.waitSeconds()).toList()));
    }

    private void addBusiness(Business business) {
        addRow(
                business.branch().id(),
                business.requests().size(),
                business.mails().size(),
                business.chats().size(),
                business.rooms().size(),
                business.dialled().size(),
                business.feedback().size(),
                business.appointments().size(),
                business.notices().size(),
                business.initiatives().size(),
                business.practice().contracts().size(),
                business.invoices().size(),
                business.practice().employees().size(),
                business.trainings().size(),
                business.surveys().size(),
                count(business.surveys(), SurveyItem::isAnswered),
                business.assessments().size());
    }

    private Office officeOf(Branch branch) {
        return world.offices().get(Branch.ALL.indexOf(branch));
    }

    private static boolean straddles(Call call) {
        return !YearMonth.from(call.enteredAt()).equals(YearMonth.from(call.endedAt()));
    }

    private static Long replySeconds(TicketState state) {
        return state.first(REPLIED)
                .map(reply ->
                        Duration.between(state.ticket().createdAt(), reply.at()).toSeconds())
                .orElse(null);
    }

    private static Long solveSeconds(TicketState state) {
        return state.solvedAt()
                .map(at -> Duration.between(state.ticket().createdAt(), at).toSeconds())
                .orElse(null);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().filter(Objects::nonNull).sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    private static <T> long count(List<T> values, Predicate<T> isCounted) {
        return values.stream().filter(isCounted).count();
    }

    private void addRow(String branch, long... numbers) {
        StringBuilder line = new StringBuilder("| " + branch + " |");
        for (long number : numbers) {
            line.append(String.format(Locale.ROOT, " %d |", number));
        }
        lines.add(line.toString());
    }
}
