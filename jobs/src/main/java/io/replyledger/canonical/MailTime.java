package io.replyledger.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The dates of mail (RFC 5322) and of Unix: {@code Fri, 3 Jan 2025 09:05:00 +0800} and {@code Fri Jan 03 09:05:00 +0800
 * 2025}. Of the named zones only those that mean one thing everywhere are read, GMT and UTC; a wrong weekday is refused.
 */
final class MailTime {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private MailTime() {}

    /** The time in the rest of a text; null where it is none. */
    static WrittenTime read(TimeText at) {
        String weekday = at.letters().toLowerCase(Locale.ROOT);
        boolean isMail = at.take(',') || weekday.isEmpty();
        at.takeSpaces();
        if (!weekday.isEmpty() && !DAYS.contains(weekday)) {
            return null;
        }
        return isMail || at.isDigitNext() ? mail(at, weekday) : unix(at, weekday);
    }

    private static WrittenTime mail(TimeText at, String weekday) {
        int day = at.number(1, 2);
        int month = at.takeSpaces() ? month(at) : -1;
        int year = at.takeSpaces() ? at.number(4, 4) : -1;
        int second = at.takeSpaces() ? clock(at) : -1;
        int offset = at.takeSpaces() ? zone(at) : WrittenTime.NO_OFFSET;
        skipComment(at);
        return time(at, weekday, new int[] {year, month, day, second, offset});
    }

    private static WrittenTime unix(TimeText at, String weekday) {
        int month = month(at);
        int day = at.takeSpaces() ? at.number(1, 2) : -1;
        int second = at.takeSpaces() ? clock(at) : -1;
        int offset = at.takeSpaces() ? zone(at) : WrittenTime.NO_OFFSET;
        int year = at.takeSpaces() ? at.number(4, 4) : -1;
        return time(at, weekday, new int[] {year, month, day, second, offset});
    }

    private static int month(TimeText at) {
        return MONTHS.indexOf(at.letters().toLowerCase(Locale.ROOT)) + 1;
    }

    private static int clock(TimeText at) {
        int hour = at.number(1, 2);
        int minute = at.take(':') ? at.number(2, 2) : -1;
        return WrittenTime.secondOfDay(hour, minute, at.take(':') ? at.number(2, 2) : 0);
    }

    private static int zone(TimeText at) {
        if (at.isNext('+') || at.isNext('-')) {
            return at.anyOffset();
        }
        String name = at.letters();
        return List.of("GMT", "UTC", "UT", "Z").contains(name) ? 0 : WrittenTime.NO_OFFSET;
    }

    /** The name of the zone in brackets behind its offset. */
    private static void skipComment(TimeText at) {
        int start = at.position();
        at.takeSpaces();
        if (at.take('(')) {
            at.letters();
            if (at.take(')')) {
                return;
            }
        }
        at.back(start);
    }

    private static WrittenTime time(TimeText at, String weekday, int[] parts) {
        if (!at.isEnd() || parts[0] < 0 || parts[4] == WrittenTime.NO_OFFSET) {
            return null;
        }
        WrittenTime time = WrittenTime.of(parts[0], parts[1], parts[2], parts[3], 0, parts[4]);
        return time == null || !isOn(weekday, time.date()) ? null : time;
    }

    private static boolean isOn(String weekday, LocalDate date) {
        return weekday.isEmpty()
                || DAYS.indexOf(weekday) + 1 == date.getDayOfWeek().getValue();
    }
}
