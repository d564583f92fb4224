package io.replyledger.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

/** Turns of written conversations: who waits, from when, and for whom. */
class TurnFoldTest {
    private static final List<String> MONTHS = List.of("2025-01", "2025-02", "2025-03");

    private static Message client(String room, String at) {
        return message(room, at, Message.Speaker.CLIENT, "xuhui", true);
    }

    private static Message staff(String room, String at) {
        return message(room, at, Message.Speaker.STAFF, "xuhui", true);
    }

    private static Message message(String room, String at, Message.Speaker speaker, String provider, boolean opens) {
        long micros = LocalDateTime.parse(at).toEpochSecond(ZoneOffset.UTC) * 1_000_000;
        String month = at.substring(0, 7);
        String id = at + speaker;
        return new Message("wecom", room, month, micros, speaker, id, provider, "wechat", "f", 1, opens, false, month);
    }

    private static List<String> turns(List<String> months, Message... messages) {
        List<Message> ordered = new ArrayList<>(List.of(messages));
        ordered.sort(Message.ORDER);
        List<String> turns = new ArrayList<>();
        new TurnFold(ordered.iterator(), months).forEachRemaining(t -> turns.add(shown(t)));
        return turns;
    }

    private static String shown(Turn turn) {
        Message first = turn.first();
        String answer = turn.isOpen() ? "open" : String.valueOf((turn.answeredAt() - first.at()) / 1_000_000);
        return String.join(" ", first.conversation(), turn.month(), first.startMonth(), turn.provider(), answer);
    }

    @Test
    void theClockRunsFromTheFirstMessageOfTheRun() {
        assertEquals(
                List.of("room 2025-01 2025-01 xuhui 600"),
                turns(
                        MONTHS,
                        client("room", "2025-01-03T09:00:00"),
                        client("room", "2025-01-03T09:05:00"),
                        staff("room", "2025-01-03T09:10:00"),
                        staff("room", "2025-01-03T09:11:00")));
    }

    @Test
    void aMessageThatNobodyAskedForIsNoAnswer() {
        assertEquals(
                List.of("room 2025-01 2025-01 xuhui 60"),
                turns(
                        MONTHS,
                        staff("room", "2025-01-03T09:00:00"),
                        client("room", "2025-01-03T10:00:00"),
                        staff("room", "2025-01-03T10:01:00")));
    }

    @Test
    void aBareThankYouOpensNoTurnButJoinsOne() {
        Message thanks = message("room", "2025-01-03T09:00:00", Message.Speaker.CLIENT, "xuhui", false);
        assertEquals(List.of(), turns(MONTHS, thanks, staff("room", "2025-01-03T09:10:00")));
        assertEquals(
                List.of("room 2025-01 2025-01 xuhui 900"),
                turns(MONTHS, client("room", "2025-01-03T08:55:00"), thanks, staff("room", "2025-01-03T09:10:00")));
    }

    @Test
    void aTurnIsOpenAtTheEndOfEveryMonthUntilItIsAnswered() {
        assertEquals(
                List.of(
                        "room 2025-01 2025-01 xuhui open",
                        "room 2025-02 2025-01 xuhui open",
                        "room 2025-03 2025-01 xuhui 2678401"),
                turns(MONTHS, client("room", "2025-01-31T23:59:59"), staff("room", "2025-03-04T00:00:00")));
    }

    @Test
    void questionAndAnswerOfOneMomentAreATurnOfNoTime() {
        assertEquals(
                List.of("room 2025-01 2025-01 xuhui 0"),
                turns(MONTHS, staff("room", "2025-01-03T09:00:00"), client("room", "2025-01-03T09:00:00")));
    }

    @Test
    void aTurnWithoutAProviderBelongsToTheOneWhoAnswers() {
        Message tweet = message("t", "2025-01-03T09:00:00", Message.Speaker.CLIENT, "unassigned", true);
        assertEquals(List.of("t 2025-01 2025-01 xuhui 5"), turns(MONTHS, tweet, staff("t", "2025-01-03T09:00:05")));
    }

    /** Folding month by month, each beginning with what the last left open, gives the turns of one fold. */
    @Test
    void monthsOneByOneGiveTheTurnsOfAllAtOnce() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<Message> messages = randomMessages(random);
            assertEquals(folded(messages, List.of(MONTHS)), folded(messages, singly()));
        }
    }

    private static List<List<String>> singly() {
        return MONTHS.stream().map(List::of).toList();
    }

    private static Set<String> folded(List<Message> messages, List<List<String>> steps) {
        TreeSet<String> turns = new TreeSet<>();
        List<Message> carried = new ArrayList<>();
        for (List<String> months : steps) {
            List<Message> part = messages.stream()
                    .filter(m -> months.contains(m.month()))
                    .collect(Collectors.toCollection(ArrayList::new));
            part.addAll(carried);
            part.sort(Message.ORDER);
            carried.clear();
            new TurnFold(part.iterator(), months).forEachRemaining(turn -> {
                turns.add(shown(turn) + " " + turn.first().at());
                if (turn.isOpen() && turn.month().equals(months.get(months.size() - 1))) {
                    carried.add(TurnRows.carried(kept(turn)));
                }
            });
        }
        return turns;
    }

    private static Row kept(Turn turn) {
        return new GenericRowWithSchema(TurnRows.values(turn), TurnRows.schema());
    }

    private static List<Message> randomMessages(Random random) {
        List<Message> messages = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String at = YearMonth.parse(MONTHS.get(random.nextInt(3)))
                    .atDay(1 + random.nextInt(3))
                    .atTime(random.nextInt(2), 0, 1)
                    .toString();
            Message.Speaker speaker = random.nextBoolean() ? Message.Speaker.CLIENT : Message.Speaker.STAFF;
            messages.add(message("room" + random.nextInt(2), at, speaker, "xuhui", random.nextInt(4) > 0));
        }
        Collections.shuffle(messages, random);
        return messages;
    }
}
