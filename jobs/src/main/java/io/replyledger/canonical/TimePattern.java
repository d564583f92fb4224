package io.replyledger.canonical;

import io.replyledger.canonical.TimePatternParts.Part;
import java.util.List;

/**
 * A date-time pattern of plain numbers, such as {@code yyyy-MM-dd HH:mm[:ss]}, read without a formatter. It takes only
 * texts that the formatter of the pattern would take in the same meaning; a text that it does not take may still be one.
 */
final class TimePattern {
    private static final int FRACTION_DIGITS = 9;

    private final Part[] parts;
    /** The same where every number has its place; null elsewhere. */
    private final FixedTime fixed;

    private TimePattern(List<Part> parts) {
        this.parts = parts.toArray(Part[]::new);
        this.fixed = FixedTime.of(parts);
    }

    /** The reader of a pattern in which {@code u} is the year; null for a pattern that is not so plain. */
    static TimePattern of(String pattern) {
        List<Part> parts = TimePatternParts.of(pattern);
        return parts == null ? null : new TimePattern(parts);
    }

    /** The same where every number has its place; null elsewhere. */
    FixedTime fixed() {
        return fixed;
    }

    /** The date-time in a text; null where it does not fit or there is no such time. */
    WrittenTime read(String text) {
        return fixed == null ? readParts(text) : fixed.read(text);
    }

    /** Part after part. */
    private WrittenTime readParts(String text) {
        TimeText at = new TimeText(text);
        int[] numbers = new int[TimePatternParts.NUMBERS.length()];
        int offset = WrittenTime.NO_OFFSET;
        for (int i = 0; i < parts.length; i++) {
            Part part = parts[i];
            if (part.kind() == TimePatternParts.OPEN) {
                // A section that is not there at all is left out; one that is there must be read to its end.
                i = at.isNext(parts[i + 1].literal()) ? i : end(i);
            } else if (part.kind() == TimePatternParts.OFFSET) {
                offset = at.offset();
                if (offset == WrittenTime.NO_OFFSET) {
                    return null;
                }
            } else if (!fits(part, at, numbers)) {
                return null;
            }
        }
        return at.isEnd() ? time(numbers, offset) : null;
    }

    private static boolean fits(Part part, TimeText at, int[] numbers) {
        if (!part.isNumber()) {
            return part.isBracket() || at.take(part.literal());
        }
        int number = at.number(part.least(), part.most());
        numbers[TimePatternParts.NUMBERS.indexOf(part.kind())] =
                part.kind() == 'S' ? nano(number, part.most()) : number;
        return number >= 0;
    }

    private int end(int open) {
        int end = open;
        while (parts[end].kind() != TimePatternParts.CLOSE) {
            end++;
        }
        return end;
    }

    private static int nano(int fraction, int digits) {
        int nano = fraction;
        for (int i = digits; i < FRACTION_DIGITS; i++) {
            nano *= 10;
        }
        return nano;
    }

    private static WrittenTime time(int[] numbers, int offset) {
        int second = WrittenTime.secondOfDay(numbers[3], numbers[4], numbers[5]);
        return WrittenTime.of(numbers[0], numbers[1], numbers[2], second, numbers[6], offset);
    }
}
