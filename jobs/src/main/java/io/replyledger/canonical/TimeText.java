package io.replyledger.canonical;

/** Walks over a text that holds a time or a duration. What does not fit moves nothing. */
final class TimeText {
    private static final int MAX_DIGITS = 9;
    private static final int MOST_OFFSET_HOURS = 17;

    private final String text;
    private int position;

    TimeText(String text) {
        this.text = text;
    }

    boolean isEnd() {
        return position == text.length();
    }

    boolean isNext(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    boolean isDigitNext() {
        return position < text.length() && isDigit(text.charAt(position));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    int position() {
        return position;
    }

    void back(int to) {
        position = to;
    }

    boolean take(char c) {
        if (isNext(c)) {
            position++;
            return true;
        }
        return false;
    }

    /** Takes a word, without regard to case. */
    boolean take(String word) {
        if (text.regionMatches(true, position, word, 0, word.length())) {
            position += word.length();
            return true;
        }
        return false;
    }

    /** Takes any spaces; true when there was one. */
    boolean takeSpaces() {
        int start = position;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position > start;
    }

    /** Takes the letters that follow. */
    String letters() {
        int start = position;
        while (position < text.length() && Character.isLetter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Takes all the digits that follow when they are so many, at most nine; -1 when they are not. */
    int number(int least, int most) {
        int end = position;
        int number = 0;
        while (end < text.length() && end - position < most && isDigit(text.charAt(end))) {
            number = number * 10 + (text.charAt(end) - '0');
            end++;
        }
        boolean isMore = end < text.length() && isDigit(text.charAt(end));
        if (end - position < least || isMore) {
            return -1;
        }
        position = end;
        return number;
    }

    /** Takes one to nine digits of a fraction as billionths; -1 when there are none or more. */
    int billionths() {
        int start = position;
        int number = number(1, MAX_DIGITS);
        for (int i = position - start; number >= 0 && i < MAX_DIGITS; i++) {
            number *= 10;
        }
        return number;
    }

    /** Takes Z or an offset as +08:00; {@link WrittenTime#NO_OFFSET} where there is none. */
    int offset() {
        if (take('Z')) {
            return 0;
        }
        int start = position;
        int sign = isNext('-') ? -1 : 1;
        if (take('-') || take('+')) {
            int hours = number(2, 2);
            int minutes = take(':') ? number(2, 2) : -1;
            if (hours >= 0 && hours <= MOST_OFFSET_HOURS && minutes >= 0 && minutes < 60) {
                return sign * (hours * 60 + minutes) * 60;
            }
        }
        position = start;
        return WrittenTime.NO_OFFSET;
    }

    /** Takes an offset in any of its forms: Z, +08, +0800, +08:00. */
    int anyOffset() {
        int start = position;
        int offset = offset();
        if (offset != WrittenTime.NO_OFFSET || !(isNext('+') || isNext('-'))) {
            return offset;
        }
        int sign = take('-') ? -1 : 1;
        take('+');
        int digits = position;
        int number = number(2, 4);
        int count = position - digits;
        int minutes = count == 4 ? number / 100 * 60 + number % 100 : number * 60;
        boolean isGood = (count == 2 || count == 4)
                && minutes <= (MOST_OFFSET_HOURS + 1) * 60
                && (count == 2 || number % 100 < 60);
        if (number < 0 || !isGood) {
            position = start;
            return WrittenTime.NO_OFFSET;
        }
        return sign * minutes * 60;
    }
}
