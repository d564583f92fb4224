package io.replyledger.explain;

/** Why a number is final or may still change, in words. */
final class MaturityReason {
    private final Maturity maturity;
    private final Phrases phrases;

    MaturityReason(Maturity maturity, Phrases phrases) {
        this.maturity = maturity;
        this.phrases = phrases;
    }

    String of(String word) {
        if (maturity.day() == null) {
            return phrases.say("final_none");
        }
        if (word.equals(Maturity.FINAL)) {
            return phrases.say("final", "day", maturity.day(), "days", maturity.days());
        }
        return maturity.late() == null ? phrases.say("provisional_other") : provisional();
    }

    private String provisional() {
        return phrases.say(
                "provisional",
                "day",
                maturity.day(),
                "days",
                maturity.days(),
                "source",
                maturity.late(),
                "as_of",
                maturity.reached());
    }
}
