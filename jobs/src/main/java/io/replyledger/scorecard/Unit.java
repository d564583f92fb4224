package io.replyledger.scorecard;

import io.replyledger.spec.Language;
import java.util.Map;
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

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("s", "秒"),
            Map.entry("days", "天"),
            Map.entry("months", "个月"),
            Map.entry("years", "年"),
            Map.entry("hours", "小时"),
            Map.entry("share", "（占比）"),
            Map.entry("share/year", "（占比/年）"),
            Map.entry("share/month", "（占比/月）"),
            Map.entry("count", "次"),
            Map.entry("count/year", "次/年"),
            Map.entry("ratio", "（比值）"),
            Map.entry("clients/person", "家/人"),
            Map.entry("points", "分"),
            Map.entry("points/month", "分/月"),
            Map.entry("rho", "（相关系数）"));

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

    /** For people; as it is where it is no unit. */
    public static String words(String text, Language language) {
        return switch (language) {
            case EN -> text;
            case ZH -> CHINESE.getOrDefault(text, text);
        };
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
