package io.replyledger.output;

import io.replyledger.spec.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

/** Figures as people say them, in a language. */
public enum Spoken {
    ENGLISH(" s", " min", " h", " d", " %"),
    CHINESE(" 秒", " 分钟", " 小时", " 天", "%");

    private static final int DECIMALS = 3;
    private static final long MINUTES_FROM = 120;
    private static final long HOURS_FROM = 7200;
    private static final long DAYS_FROM = 172_800;

    private final String second;
    private final String minute;
    private final String hour;
    private final String day;
    private final String percent;

    Spoken(String second, String minute, String hour, String day, String percent) {
        this.second = second;
        this.minute = minute;
        this.hour = hour;
        this.day = day;
        this.percent = percent;
    }

    /** How figures are said in a language. */
    public static Spoken in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ZH -> CHINESE;
        };
    }

    /** Seconds; a dash where there are none. */
    public String duration(Long seconds) {
        if (seconds == null) {
            return "-";
        }
        if (seconds < MINUTES_FROM) {
            return seconds + second;
        }
        if (seconds < HOURS_FROM) {
            return tenths(seconds / 60.0) + minute;
        }
        return seconds < DAYS_FROM ? openTime(seconds) : tenths(seconds / 86_400.0) + day;
    }

    /**
     * Seconds on the business clock; a dash where there are none. Never in days: 24 open hours would be taken for one
     * working day, which is shorter.
     */
    public String openTime(Long seconds) {
        return seconds == null || seconds < HOURS_FROM ? duration(seconds) : tenths(seconds / 3600.0) + hour;
    }

    /** A share in percent; a dash where there is none. */
    public String share(Double share) {
        return share == null ? "-" : tenths(100 * share) + percent;
    }

    /** A value of a criterion in its unit; seconds never in days, since most criteria count open hours. */
    public String inUnit(double value, String unit) {
        return switch (unit) {
            case "s" -> openTime(Math.round(value));
            case "share" -> share(value);
            default ->
                BigDecimal.valueOf(value)
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " " + unit;
        };
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Pads to a width on a terminal; longer texts get one space. */
    public static String pad(String text, int width) {
        String shown = Objects.requireNonNullElse(text, "");
        return shown + " ".repeat(Math.max(1, width - width(shown)));
    }

    /** Columns on a terminal, where Chinese characters take two. */
    static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }
}
