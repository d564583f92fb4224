package io.replyledger.scorecard;

import java.util.Optional;
import java.util.stream.Stream;

/** Units of criteria. */
public enum Unit {
    SECONDS("s", 1, false),
    DAYS("days", 86_400, false),
    MONTHS("months", 30.4375 * 86_400, false),
    YEARS("years", 1, false),
    HOURS("hours", 1, false),
    SHARE("share", 1, false),
    SHARE_A_YEAR("share/year", 1, true),
    SHARE_A_MONTH("share/month", 1, false),
    COUNT("count", 1, false),
    COUNT_A_YEAR("count/year", 1, true),
    RATIO("ratio", 1, false),
    CLIENTS_A_PERSON("clients/person", 1, false),
    POINTS("points", 1, false),
    POINTS_A_MONTH("points/month", 1, false),
    RHO("rho", 1, false);

    private final String text;
    private final double seconds;
    private final boolean isAYear;

    Unit(String text, double seconds, boolean isAYear) {
        this.text = text;
        this.seconds = seconds;
        this.isAYear = isAYear;
    }

    /** As the catalogue and the tables write it. */
    public String text() {
        return text;
    }

    /** Seconds of one, where times are told in it. */
    double seconds() {
        return seconds;
    }

    /** Counted over a window and told for a year. */
    boolean isAYear() {
        return isAYear;
    }

    static Optional<Unit> of(String text) {
        return Stream.of(values()).filter(u -> u.text.equals(text)).findFirst();
    }
}
