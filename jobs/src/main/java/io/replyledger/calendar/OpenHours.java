package io.replyledger.calendar;

import io.replyledger.spec.UserMistake;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A half-open stretch of one day, in minutes of local wall time since midnight.
 *
 * @param from first minute that is open
 * @param to first minute that is not; 1,440 is the end of the day
 */
record OpenHours(int from, int to) implements Serializable {
    static final int DAY_MINUTES = 1440;

    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d{2}) ?- ?(\\d{1,2}):(\\d{2})");
    private static final int HOUR_MINUTES = 60;

    /**
     * Reads the stretches of one day, in any order.
     *
     * @return ascending
     * @throws UserMistake for one that is wrong, or two that overlap
     */
    static List<OpenHours> ofDay(List<String> texts, String file, String key) {
        List<OpenHours> hours = texts.stream()
                .map(text -> parse(text, file, key))
                .sorted(Comparator.comparingInt(OpenHours::from))
                .toList();
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from < hours.get(i - 1).to) {
                throw UserMistake.in(file, key, "'" + hours.get(i - 1) + "' and '" + hours.get(i) + "' overlap");
            }
        }
        return hours;
    }

    /**
     * Reads {@code 09:00-18:00}; the end may be {@code 24:00}.
     *
     * @throws UserMistake for another form, a time that does not exist, or an end that is not after the beginning
     */
    private static OpenHours parse(String text, String file, String key) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        int from = form.matches() ? minute(form.group(1), form.group(2)) : -1;
        int to = form.matches() ? minute(form.group(3), form.group(4)) : -1;
        if (from < 0 || to < 0) {
            throw UserMistake.in(file, key, "'" + text + "' is not a stretch of a day such as 09:00-18:00");
        }
        if (to <= from) {
            throw UserMistake.in(
                    file,
                    key,
                    "'" + text + "' ends before it begins; end at 24:00 and give the rest as hours of the next day");
        }
        return new OpenHours(from, to);
    }

    /** The minute of the day, or -1 where there is none of that name. */
    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(hours) * HOUR_MINUTES + Integer.parseInt(minutes);
        return Integer.parseInt(minutes) < HOUR_MINUTES && minute <= DAY_MINUTES ? minute : -1;
    }

    int minutes() {
        return to - from;
    }

    @Override
    public String toString() {
        return time(from) + "-" + time(to);
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR_MINUTES, minute % HOUR_MINUTES);
    }
}
