package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All requests at the business desk of a branch. */
final class ServiceRequests {
    private static final double SHARE_OF_TICKETS = 0.6;
    private static final double[] TOPICS = {18, 12, 14, 32, 10, 10, 0, 4};
    private static final double[] MEDIA = {14, 14, 9, 33, 14, 12, 4};
    private static final YearMonth APP_FROM = YearMonth.of(2025, 1);

    private final Practice practice;
    private final Dice dice;
    private final List<ServiceRequest> made = new ArrayList<>();

    private ServiceRequests(Practice practice) {
        this.practice = practice;
        this.dice = Dice.of("requests/" + practice.branch().id());
    }

    /** The requests of a branch, by id. */
    static List<ServiceRequest> of(Practice practice) {
        ServiceRequests requests = new ServiceRequests(practice);
        Branch branch = practice.branch();
        Arrivals arrivals = new Arrivals(Dice.of("request arrivals/" + branch.id()));
        int ordinary = (int) Math.round(branch.size().tickets() * SHARE_OF_TICKETS);
        for (YearMonth month : Months.all()) {
            arrivals.in(month, ordinary).forEach(requests::add);
        }
        return List.copyOf(requests.made);
    }

    private void add(LocalDateTime at) {
        Topic topic = List.of(Topic.values()).get(dice.weighted(TOPICS));
        Contract contract = practice.asking(at.toLocalDate(), dice);
        ServiceRequest request = request(at, topic, contract, "");
        made.add(request);
        boolean canBeWrong = topic == Topic.REPORT || topic.isQuestion();
        double wrong = practice.conduct().handling().wrong() * (topic == Topic.REPORT ? 1 : 0.4);
        if (canBeWrong && dice.chance(wrong)) {
            request.resolvedAt().ifPresent(solved -> correct(request, solved));
        }
    }

    private void correct(ServiceRequest wrong, LocalDateTime solved) {
        int days = wrong.topic() == Topic.REPORT ? 50 : 25;
        LocalDateTime at = OfficeDays.plus(solved.plusDays(dice.between(2, days)), dice.between(60, 20_000));
        if (at.isBefore(Months.start(Months.LAST.plusMonths(1)))) {
            made.add(request(at, Topic.CORRECTION, wrong.contract(), wrong.id()));
        }
    }

    private ServiceRequest request(LocalDateTime at, Topic topic, Contract contract, String correctsId) {
        Priority priority = List.of(Priority.values()).get(dice.weighted(24, 20, 46, 10));
        Medium medium = medium(at);
        boolean isByProvider = dice.chance(topic == Topic.REPORT ? 0.25 : 0.04) && !medium.needsOpenOffice();
        boolean isSelfService = topic.isQuestion() && (medium == Medium.WEB || medium == Medium.APP);
        RequestLife life = new RequestLife(practice, contract, at, topic, priority, dice);
        List<Step> steps = isSelfService && !isByProvider && dice.chance(selfService())
                ? life.automatic()
                : life.byPeople(medium, isByProvider);
        boolean isSolved = steps.stream()
                .filter(s -> s.kind().equals(Step.STATUS))
                .reduce((earlier, later) -> later)
                .filter(s -> s.isStatus(Step.RESOLVED))
                .isPresent();
        ServiceRequest.Result result = isSolved && topic.isDecided() ? result(topic) : ServiceRequest.Result.NONE;
        int score = isSolved && dice.chance(0.4) ? score(contract, steps, at, result) : 0;
        return new ServiceRequest(
                String.format(Locale.ROOT, "%sR%05d", practice.branch().queue(), made.size() + 1),
                practice.branch(),
                contract,
                medium,
                topic,
                dice.pick(topic.areas()),
                priority,
                isByProvider,
                steps,
                dice.chance(practice.conduct().handling().gaps()),
                result,
                correctsId,
                score);
    }

    private double selfService() {
        return practice.branch().id().equals("xuhui") ? 0.75 : 0.3;
    }

    private Medium medium(LocalDateTime at) {
        Medium medium = kept(List.of(Medium.values()).get(dice.weighted(MEDIA)));
        boolean hasApp =
                practice.branch().id().equals("xuhui") && !YearMonth.from(at).isBefore(APP_FROM);
        boolean isShut = medium.needsOpenOffice() && !OfficeDays.isOpen(at);
        boolean isMissing = medium == Medium.APP && !hasApp;
        boolean isUnwritten = medium == Medium.EMAIL && !practice.conduct().keeps(Conduct.Ledger.MAIL);
        return isShut || isMissing || isUnwritten ? Medium.WECHAT : medium;
    }

    /** kunshan takes no requests by form or at the counter: clients write a mail or call instead. */
    private Medium kept(Medium medium) {
        if (!practice.branch().id().equals("kunshan")) {
            return medium;
        }
        return switch (medium) {
            case WEB -> Medium.EMAIL;
            case IN_PERSON -> Medium.PHONE;
            default -> medium;
        };
    }

    private ServiceRequest.Result result(Topic topic) {
        boolean isAccepted = dice.chance(practice.conduct().handling().accepted());
        boolean isFulfilled = isAccepted && dice.chance(0.88);
        String outcome = topic == Topic.CUSTOMISATION ? (isFulfilled ? "fulfilled" : "not_fulfilled") : "";
        return new ServiceRequest.Result(isAccepted ? "accepted" : "declined", outcome);
    }

    /** Better after custom packages, certified staff and an accepted request; worse after a decline or a second try. */
    private int score(Contract contract, List<Step> steps, LocalDateTime at, ServiceRequest.Result result) {
        Staff last = steps.get(steps.size() - 1).staff();
        boolean isCertified = practice.employee(last == null ? contract.manager() : last)
                .filter(Employee::isCertified)
                .isPresent();
        long solved = steps.stream().filter(s -> s.isStatus(Step.RESOLVED)).count();
        double pace = StrictMath.log(practice.branch().pace().factor(YearMonth.from(at)));
        double mean = practice.conduct().care().satisfaction()
                - 0.3 * pace
                + (contract.isCustom() ? 0.3 : 0)
                + (isCertified ? 0.3 : 0)
                + (result.decision().equals("declined") ? -0.9 : 0)
                - (solved > 1 ? 0.7 : 0)
                - (contract.endOn() != null ? 0.8 : 0);
        long score = Math.round(mean - 0.15 + dice.between(-1.2, 1.2));
        return (int) Math.max(1, Math.min(5, score));
    }
}
