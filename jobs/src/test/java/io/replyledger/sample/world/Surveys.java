package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every month some clients are sent a third of the questions each, every quarter all of the staff is sent one. */
final class Surveys {
    private static final List<String> QUESTIONS = List.of(
            "1.6", "3.6", "4.1", "4.5", "6.6", "8.6", "9.6", "10.4", "11.4", "12.4", "13.5", "14.4", "15.3", "16.3",
            "17.4", "18.3", "19.3", "20.3");
    private static final String OF_STAFF = "7.6";
    private static final int SHEETS = 3;
    private static final int WORKDAY_OF_SENDING = 6;
    private static final int WORKDAY_OF_STAFF = 9;
    private static final double ANSWERING_STAFF = 0.85;
    private static final int DAYS_OPEN = 16;
    private static final double USUAL_HOURS = 40;

    private final Practice practice;
    private final Branch branch;
    private final Opinion opinion;
    private final Dice dice;
    private final List<SurveyItem> made = new ArrayList<>();
    private int turn;

    private Surveys(Practice practice) {
        this.practice = practice;
        this.branch = practice.branch();
        this.opinion = Opinion.of(branch);
        this.dice = Dice.of("surveys/" + branch.id());
    }

    static List<SurveyItem> of(Practice practice) {
        if (!practice.conduct().keeps(Conduct.Ledger.SURVEY)) {
            return List.of();
        }
        Surveys surveys = new Surveys(practice);
        for (YearMonth month : Months.all()) {
            surveys.askClients(month);
            if (month.getMonthValue() % 3 == 2) {
                surveys.askStaff(month);
            }
        }
        return List.copyOf(surveys.made);
    }

    /** The clients take turns. */
    private void askClients(YearMonth month) {
        LocalDateTime sentAt =
                OfficeDays.workday(month, WORKDAY_OF_SENDING).atTime(10, 0).plusMinutes(dice.between(0, 90));
        List<Contract> active = practice.activeOn(sentAt.toLocalDate());
        for (int asked = 0; asked < opinion.asked(); asked++) {
            Client client = active.get(turn++ % active.size()).client();
            ask(client, questions(asked + month.getMonthValue()), sentAt, opinion.answering());
        }
    }

    private void askStaff(YearMonth month) {
        LocalDateTime sentAt = OfficeDays.workday(month, WORKDAY_OF_STAFF).atTime(9, 30);
        practice.employees().stream()
                .filter(e -> e.isActive(sentAt.toLocalDate()))
                .forEach(e -> ask(null, List.of(OF_STAFF), sentAt, ANSWERING_STAFF));
    }

    private List<String> questions(int sheet) {
        return QUESTIONS.stream()
                .filter(code -> QUESTIONS.indexOf(code) % SHEETS == sheet % SHEETS || opinion.isAskedOfAll(code))
                .toList();
    }

    private void ask(Client client, List<String> codes, LocalDateTime sentAt, double answering) {
        LocalDateTime answeredAt = dice.chance(answering) ? answered(sentAt) : null;
        for (String code : codes) {
            boolean isAnswered = answeredAt != null && !dice.chance(opinion.skipped(code));
            boolean isSatisfied = dice.chance(opinion.satisfied(branch, code, YearMonth.from(sentAt)));
            made.add(new SurveyItem(
                    String.format(Locale.ROOT, "%s-WJ%04d", branch.queue(), made.size() + 1),
                    branch,
                    client,
                    code,
                    sentAt,
                    isAnswered ? answeredAt : null,
                    isAnswered ? opinion.scale().answer(isSatisfied, dice) : 0,
                    opinion.scale()));
        }
    }

    /** Mostly within some days; whoever waits too long finds the survey closed. */
    private LocalDateTime answered(LocalDateTime sentAt) {
        LocalDateTime at = sentAt.plusMinutes((long) (60 * dice.logNormal(USUAL_HOURS, 0.8)));
        return at.isBefore(sentAt.plusDays(DAYS_OPEN)) ? at : null;
    }
}
