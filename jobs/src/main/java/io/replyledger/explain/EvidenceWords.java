package io.replyledger.explain;

import io.replyledger.scorecard.Estimator;
import io.replyledger.scorecard.EvidenceRow.Outcome;
import io.replyledger.spec.Language;

/** What is said of rows behind a criterion, which depends on how its number comes from them. */
final class EvidenceWords {
    private final Estimator estimator;
    private final Language language;

    EvidenceWords(Estimator estimator, Language language) {
        this.estimator = estimator;
        this.language = language;
    }

    String of(Outcome outcome) {
        return switch (outcome) {
            case SEEN -> isAgainst() ? say("came, early or late", "已出现（或早或晚）") : say("happened", "已发生");
            case CENSORED ->
                isAgainst() ? say("has not come so far", "至今没有出现") : say("not seen so far (censored)", "尚未发生（截尾）");
            case UNTIMED -> say("without a usable time or number", "没有可用的时间或数值");
            case UNCOVERED -> say("in years without a calendar", "所在年份没有日历");
            case YES -> isOfDeadline() ? say("in time", "按时") : say("yes", "是");
            case NO -> isOfDeadline() ? say("not in time", "未按时") : say("no", "否");
            case COUNTED -> say("counted", "计入");
        };
    }

    /** Behind the time of a row whose event was not seen. */
    String censored() {
        return isAgainst() ? say(", has not come", "，没有出现") : say(", censored", "，截尾");
    }

    /** By what the rows that are named come first. */
    String order() {
        return switch (estimator) {
            case NOT_WITHIN ->
                say(
                        ", those in which it came soonest before the others; at once (0 s) where the row never fulfilled"
                                + " the rest of the criterion",
                        "，最早出现的在前；未满足该指标其余条件的行视为立即出现（0 秒）");
            case SHARE, CENSUS_SHARE -> say(", those with no before the others", "，为否的在前");
            case DUE, BY_WORKING_DAY -> say(", those not in time before the others", "，未按时的在前");
            case COUNT, SEGMENTS, NEW_SEGMENTS -> say(", by their time", "，按时间排列");
            case MEDIAN,
                    PEER_MEDIAN,
                    RATIO,
                    PER_HEAD,
                    DIFFERENCE,
                    UNIT_DIFFERENCE,
                    STATE_DIFFERENCE,
                    STATE_CORRELATION,
                    BEFORE_AFTER,
                    TREND -> say(", the greatest before the others", "，最大的在前");
            default -> say(", the longest before the others", "，最长的在前");
        };
    }

    /** What is asked is that something does not come. */
    private boolean isAgainst() {
        return estimator == Estimator.NOT_WITHIN;
    }

    private boolean isOfDeadline() {
        return estimator == Estimator.DUE || estimator == Estimator.BY_WORKING_DAY;
    }

    private String say(String english, String chinese) {
        return language == Language.ZH ? chinese : english;
    }
}
