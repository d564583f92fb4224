package io.replyledger.sample.export;

import io.replyledger.sample.world.Change;
import io.replyledger.sample.world.TicketState;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Spoils the few rows of the order files that a reader must not trust, and notes which. */
final class SpoiltRows {
    private static final int NUMBER = 0;
    private static final int STATUS = 7;
    private static final int CREATED = 10;
    private static final int RESOLVED = 12;
    private static final int CELLS_LEFT = 9;

    private static final List<Plan> PLANS = List.of(
            new Plan("suzhou/2024-03/", Fault.IMPOSSIBLE_CREATION),
            new Plan("suzhou/2024-08/", Fault.MISSING_NUMBER),
            new Plan("suzhou/2024-11/", Fault.SOLVED_BEFORE_CREATED),
            new Plan("suzhou/2025-02/", Fault.TOO_FEW_CELLS),
            new Plan("wuxi/2024-05/", Fault.SOLVED_BEFORE_CREATED),
            new Plan("wuxi/2024-07/", Fault.TOO_FEW_CELLS),
            new Plan("wuxi/2024-12/", Fault.IMPOSSIBLE_SOLUTION),
            new Plan("wuxi/2025-01/", Fault.UNUSUAL_STATUS),
            new Plan("kunshan/2024-10/", Fault.MISSING_NUMBER));

    private final List<String> notes = new ArrayList<>();

    private record Plan(String folder, Fault fault) {}

    private enum Fault {
        IMPOSSIBLE_CREATION("创建时间 is 2024/2/30"),
        IMPOSSIBLE_SOLUTION("解决时间 is 2024/11/31"),
        MISSING_NUMBER("工单编号 is empty"),
        SOLVED_BEFORE_CREATED("解决时间 is before 创建时间"),
        TOO_FEW_CELLS("9 cells of 16"),
        UNUSUAL_STATUS("状态 is 挂起");

        private final String text;

        Fault(String text) {
            this.text = text;
        }
    }

    /** Spoils the row planned for this file, if there is one; {@code rows} begins with the header. */
    void spoil(String file, Delivery delivery, List<TicketState> touched, List<List<String>> rows) {
        for (Plan plan : PLANS) {
            if (file.startsWith(plan.folder())) {
                int index = victim(delivery.month(), touched);
                rows.set(index + 1, spoilt(plan.fault(), rows.get(index + 1), touched.get(index)));
                notes.add(String.format(Locale.ROOT, "%s line %d: %s", file, index + 2, plan.fault().text));
            }
        }
    }

    /** What was spoilt: file, line and fault. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** The middle one of the tickets that stand in this month's file only, so that no other file heals the row. */
    private static int victim(YearMonth month, List<TicketState> touched) {
        List<Integer> candidates = IntStream.range(0, touched.size())
                .filter(index -> isInNoOtherFile(month, touched.get(index)))
                .boxed()
                .toList();
        return candidates.get(candidates.size() / 2);
    }

    private static boolean isInNoOtherFile(YearMonth month, TicketState state) {
        boolean isOfMonth = YearMonth.from(state.ticket().createdAt()).equals(month)
                && YearMonth.from(state.ticket().lastChangedAt()).equals(month);
        boolean isCreatedAfterOverlap = state.ticket().createdAt().getDayOfMonth() > 10;
        return isOfMonth && isCreatedAfterOverlap && state.solvedAt().isPresent();
    }

    private static List<String> spoilt(Fault fault, List<String> row, TicketState state) {
        List<String> cells = new ArrayList<>(row);
        switch (fault) {
            case IMPOSSIBLE_CREATION -> cells.set(CREATED, "2024/2/30 10:15:00");
            case IMPOSSIBLE_SOLUTION -> cells.set(RESOLVED, "2024/11/31 16:40:12");
            case MISSING_NUMBER -> cells.set(NUMBER, "");
            case SOLVED_BEFORE_CREATED ->
                cells.set(RESOLVED, hoursBefore(state.ticket().changes().get(0)));
            case TOO_FEW_CELLS -> cells.subList(CELLS_LEFT, cells.size()).clear();
            case UNUSUAL_STATUS -> cells.set(STATUS, "挂起");
        }
        return cells;
    }

    private static String hoursBefore(Change creation) {
        return OrdersCsv.TIME.format(creation.at().minusHours(3).minusMinutes(25));
    }
}
