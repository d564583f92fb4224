package io.replyledger.canonical;

/** Local dates and date-times as typed cells of a workbook come: {@code 2025-01-03}, {@code 2025-01-03T09:05[:00[.5]]}. */
final class IsoTime {
    private IsoTime() {}

    /** The time in a text; null where it is none. */
    static WrittenTime read(String text) {
        TimeText at = new TimeText(text);
        int year = at.number(4, 4);
        int month = year >= 0 && at.take('-') ? at.number(2, 2) : -1;
        int day = month >= 0 && at.take('-') ? at.number(2, 2) : -1;
        if (day < 0) {
            return null;
        }
        return at.isEnd() ? WrittenTime.ofDate(year, month, day) : clock(at, year, month, day);
    }

    private static WrittenTime clock(TimeText at, int year, int month, int day) {
        int hour = at.take('T') ? at.number(2, 2) : -1;
        int minute = at.take(':') ? at.number(2, 2) : -1;
        boolean hasSecond = at.take(':');
        int second = hasSecond ? at.number(2, 2) : 0;
        int nano = hasSecond && at.take('.') ? at.billionths() : 0;
        return at.isEnd() && nano >= 0
                ? WrittenTime.of(
                        year, month, day, WrittenTime.secondOfDay(hour, minute, second), nano, WrittenTime.NO_OFFSET)
                : null;
    }
}
