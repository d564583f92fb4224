package io.replyledger.canonical;

import java.text.Normalizer;

/**
 * Times in the forms that Chinese and international exports have, none of which can be taken for another: year first
 * with - / . or 年月日, eight digits, the day numbers of Excel, and the dates of mail. 03/04/2025 is not among them.
 */
final class UsualTime {
    private static final int NOON = 12;

    private UsualTime() {}

    /** The time in a text; null where it is none of these or there is no such time. */
    static WrittenTime read(String text) {
        TimeText at = new TimeText(isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!at.isDigitNext()) {
            return MailTime.read(at);
        }
        int[] day = date(at);
        if (day == null) {
            at.back(0);
            WrittenTime serial = ExcelDay.read(text);
            return serial != null ? serial : MailTime.read(at);
        }
        if (at.isEnd()) {
            return WrittenTime.ofDate(day[0], day[1], day[2]);
        }
        boolean isSeparated = at.takeSpaces() || at.take('T');
        return isSeparated || !Character.isDigit(day[3]) ? clock(at, day) : null;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** Year, month, day and the last character of the date; null where the text begins otherwise. */
    private static int[] date(TimeText at) {
        int year = at.number(4, 4);
        if (year < 0) {
            return digits(at);
        }
        char separator = at.take('-') ? '-' : at.take('/') ? '/' : at.take('.') ? '.' : at.take('年') ? '年' : 0;
        int month = separator == 0 ? -1 : at.number(1, 2);
        boolean isSeparated = at.take(separator == '年' ? '月' : separator);
        int day = month >= 0 && isSeparated ? at.number(1, 2) : -1;
        boolean isEnded = separator != '年' || at.take('日');
        return day < 0 || !isEnded ? null : new int[] {year, month, day, separator == '年' ? '日' : '0'};
    }

    private static int[] digits(TimeText at) {
        int number = at.number(8, 8);
        return number < 0 ? null : new int[] {number / 10_000, number / 100 % 100, number % 100, '0'};
    }

    private static WrittenTime clock(TimeText at, int[] day) {
        int half = half(at);
        at.takeSpaces();
        int[] clock = at.isDigitNext() ? hourMinuteSecond(at) : null;
        if (clock == null) {
            return null;
        }
        int afterHour = at.position();
        at.takeSpaces();
        int halfAfter = half(at);
        if (halfAfter == 0) {
            at.back(afterHour);
        }
        at.takeSpaces();
        int offset = at.anyOffset();
        int hour = half != 0 && halfAfter != 0 ? -1 : hour(clock[0], half + halfAfter);
        return at.isEnd()
                ? WrittenTime.of(
                        day[0], day[1], day[2], WrittenTime.secondOfDay(hour, clock[1], clock[2]), clock[3], offset)
                : null;
    }

    /** 1 for the morning, 2 for the afternoon, 0 where nothing is said. */
    private static int half(TimeText at) {
        if (at.take("上午") || at.take("AM")) {
            return 1;
        }
        return at.take("下午") || at.take("PM") ? 2 : 0;
    }

    private static int hour(int hour, int half) {
        if (half == 0) {
            return hour;
        }
        if (hour > NOON || (half == 2 && hour == 0)) {
            return -1;
        }
        return hour % NOON + (half == 2 ? NOON : 0);
    }

    private static int[] hourMinuteSecond(TimeText at) {
        int hour = at.number(1, 2);
        boolean isChinese = at.take('时');
        int minute = isChinese || at.take(':') ? at.number(isChinese ? 1 : 2, 2) : -1;
        if (minute < 0 || (isChinese && !at.take('分'))) {
            return null;
        }
        return isChinese ? chineseSecond(at, hour, minute) : second(at, hour, minute);
    }

    private static int[] chineseSecond(TimeText at, int hour, int minute) {
        if (!at.isDigitNext()) {
            return new int[] {hour, minute, 0, 0};
        }
        int second = at.number(1, 2);
        return second >= 0 && at.take('秒') ? new int[] {hour, minute, second, 0} : null;
    }

    private static int[] second(TimeText at, int hour, int minute) {
        if (!at.take(':')) {
            return new int[] {hour, minute, 0, 0};
        }
        int second = at.number(2, 2);
        int nano = at.take('.') ? at.billionths() : 0;
        return second < 0 || nano < 0 ? null : new int[] {hour, minute, second, nano};
    }
}
