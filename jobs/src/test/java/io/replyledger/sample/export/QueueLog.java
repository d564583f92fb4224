package io.replyledger.sample.export;

import io.replyledger.sample.world.Call;
import io.replyledger.sample.world.Months;
import io.replyledger.sample.world.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The queue log of the telephone exchange that all branches share, as Asterisk writes it: one file a month. */
final class QueueLog {
    private static final YearMonth SPLIT_MONTH = YearMonth.of(2024, 7);
    private static final LocalDate SPLIT_DAY = LocalDate.of(2024, 7, 16);
    private static final int FIRST_SEQUENCE = 1200;

    private final List<QueueLine> lines;

    QueueLog(World world) {
        List<QueueLine> all = new ArrayList<>(QueueNoise.of(world.offices()));
        int sequence = FIRST_SEQUENCE;
        for (Call call : world.calls()) {
            all.addAll(lines(call, sequence));
            sequence += 2;
        }
        all.sort(Comparator.comparing(QueueLine::at));
        this.lines = List.copyOf(all);
    }

    /** Writes all files and returns the number of their lines. */
    int write(ExportFolder folder) {
        int written = 0;
        for (YearMonth month : Months.all()) {
            String name = "calls/" + month + "/queue_log";
            if (month.equals(SPLIT_MONTH)) {
                written += write(folder, name + ".1", day -> isIn(month, day) && !day.isAfter(SPLIT_DAY));
                written += write(folder, name, day -> isIn(month, day) && !day.isBefore(SPLIT_DAY));
            } else {
                written += write(folder, name, day -> isIn(month, day));
            }
        }
        return written;
    }

    /** The number of lines that stand in two files, those of the day on which the log was split. */
    long repeated() {
        return lines.stream().filter(line -> line.day().equals(SPLIT_DAY)).count();
    }

    private static boolean isIn(YearMonth month, LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    private int write(ExportFolder folder, String name, Predicate<LocalDate> days) {
        List<String> texts = lines.stream()
                .filter(line -> days.test(line.day()))
                .map(QueueLine::text)
                .toList();
        folder.write(name, texts.stream().collect(Collectors.joining("\n", "", "\n")), StandardCharsets.UTF_8);
        return texts.size();
    }

    private static List<QueueLine> lines(Call call, int sequence) {
        String queue = call.branch().queue();
        String id = QueueLine.epoch(call.enteredAt()) + "." + sequence;
        List<QueueLine> lines = new ArrayList<>();
        String entry = "|" + call.caller() + "|" + call.position();
        lines.add(QueueLine.of(call.enteredAt(), id, queue, "NONE", "ENTERQUEUE", entry));
        for (Call.Missed missed : call.missed()) {
            LocalDateTime at = call.enteredAt().plusSeconds(missed.untilSecond());
            String ring = Integer.toString(1000 * missed.ringSeconds());
            lines.add(QueueLine.of(at, id, queue, missed.staff().id(), "RINGNOANSWER", ring));
        }
        String lost = "1|" + call.position() + "|" + call.waitSeconds();
        switch (call.outcome()) {
            case ANSWERED -> lines.addAll(talk(call, id, sequence + 1));
            case ABANDONED -> lines.add(QueueLine.of(call.waitEndedAt(), id, queue, "NONE", "ABANDON", lost));
            case TIMED_OUT -> lines.add(QueueLine.of(call.waitEndedAt(), id, queue, "NONE", "EXITWITHTIMEOUT", lost));
        }
        return lines;
    }

    private static List<QueueLine> talk(Call call, String id, int sequence) {
        Call.Talk talk = call.talk();
        String queue = call.branch().queue();
        String agent = talk.staff().id();
        long rangAt = QueueLine.epoch(call.waitEndedAt()) - talk.ringSeconds();
        String connect = call.waitSeconds() + "|" + rangAt + "." + sequence + "|" + talk.ringSeconds();
        String complete = call.waitSeconds() + "|" + talk.seconds() + "|" + call.position();
        String end = talk.endedByCaller() ? "COMPLETECALLER" : "COMPLETEAGENT";
        return List.of(
                QueueLine.of(call.waitEndedAt(), id, queue, agent, "CONNECT", connect),
                QueueLine.of(call.endedAt(), id, queue, agent, end, complete));
    }
}
