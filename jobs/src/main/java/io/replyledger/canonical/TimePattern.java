package io.replyledger.canonical;

import java.util.ArrayList;
import java.util.List;

/**
 * A date-time pattern of plain numbers, such as {@code yyyy-MM-dd HH:mm[:ss]}, read without a formatter. It takes only
 * texts that the formatter of the pattern would take in the same meaning; a text that it does not take may still be one.
 */
final class TimePattern {
    private static final String NUMBERS = "uMdHmsS";
    private static final char OPEN = '[';
    private static final char CLOSE = ']';
    private static final char OFFSET = 'X';

    private final List<Part> parts;

    /** A literal, or a number of so many digits, or an offset, or the start or end of an optional section. */
    private record Part(char kind, int least, int most, char literal, boolean isOptional) {}

    private TimePattern(List<Part> parts) {
        this.parts = parts;
    }

    /** The reader of a pattern in which {@code u} is the year; null for a pattern that holds something else. */
    static TimePattern of(String pattern) {
        List<Part> parts = new ArrayList<>();
        boolean isOptional = false;
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int run = run(pattern, i);
            if (c == OPEN || c == CLOSE) {
                if (isOptional == (c == OPEN)) {
                    return null;
                }
                isOptional = c == OPEN;
                parts.add(new Part(c, 0, 0, c, isOptional));
                run = 1;
            } else if (c == '\'') {
                // Only one quoted letter, as in 'T'.
                if (i + 2 >= pattern.length() || pattern.charAt(i + 2) != '\'' || pattern.charAt(i + 1) == '\'') {
                    return null;
                }
                parts.add(new Part('\'', 1, 1, pattern.charAt(i + 1), isOptional));
                run = 3;
            } else if (!add(c, run, isOptional, parts)) {
                return null;
            }
            i += run;
        }
        return !isOptional && isReadable(parts) ? new TimePattern(parts) : null;
    }

    private static int run(String pattern, int start) {
        int end = start;
        while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(start)) {
            end++;
        }
        return end - start;
    }

    private static boolean add(char c, int run, boolean isOptional, List<Part> parts) {
        if (c == OFFSET) {
            parts.add(new Part(c, 0, 0, c, isOptional));
            return run == 3;
        }
        if (NUMBERS.indexOf(c) >= 0) {
            parts.add(new Part(c, run, c == 'u' || c == 'S' ? run : 2, c, isOptional));
            return c == 'u' ? run == 4 : c == 'S' ? run <= 9 : run <= 2;
        }
        for (int i = 0; i < run; i++) {
            parts.add(new Part('\'', 1, 1, c, isOptional));
        }
        return !isLetterOfPatterns(c);
    }

    private static boolean isLetterOfPatterns(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '{' || c == '}' || c == '#';
    }

    /** Year, month and day are there, every number once, none follows another, and optional sections start with a literal. */
    private static boolean isReadable(List<Part> parts) {
        String kinds = "";
        boolean isAfterNumber = false;
        boolean isAfterOpen = false;
        for (Part part : parts) {
            boolean isNumber = NUMBERS.indexOf(part.kind()) >= 0;
            boolean isRepeated = (isNumber || part.kind() == OFFSET) && kinds.indexOf(part.kind()) >= 0;
            if (isRepeated || (isNumber && (isAfterNumber || isAfterOpen)) || (isAfterOpen && part.kind() == OFFSET)) {
                return false;
            }
            isAfterOpen = part.kind() == OPEN;
            isAfterNumber = part.kind() == OPEN || part.kind() == CLOSE ? isAfterNumber : isNumber;
            kinds += part.isOptional() && "uMdHm".indexOf(part.kind()) >= 0 ? "" : part.kind();
        }
        boolean isDay = kinds.indexOf('u') >= 0 && kinds.indexOf('M') >= 0 && kinds.indexOf('d') >= 0;
        boolean isClock = kinds.indexOf('H') < 0
                ? kinds.indexOf('m') < 0 && kinds.indexOf('s') < 0 && kinds.indexOf('S') < 0
                : kinds.indexOf('m') >= 0;
        boolean isFraction = kinds.indexOf('S') < 0 || kinds.indexOf('s') >= 0;
        boolean isWholeOffset = kinds.indexOf(OFFSET) < 0 || kinds.indexOf('H') >= 0;
        boolean hasLostNumbers = parts.stream().anyMatch(p -> p.isOptional() && "uMdHm".indexOf(p.kind()) >= 0);
        return isDay && isClock && isFraction && isWholeOffset && !hasLostNumbers;
    }

    /** The date-time in a text; null where it does not fit or there is no such time. */
    WrittenTime read(String text) {
        TimeText at = new TimeText(text);
        int[] numbers = new int[NUMBERS.length()];
        int offset = WrittenTime.NO_OFFSET;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind() == OPEN) {
                // A section that is not there at all is left out; one that is there must be read to its end.
                i = at.isNext(parts.get(i + 1).literal()) ? i : end(i);
            } else if (part.kind() == OFFSET) {
                offset = at.offset();
                if (offset == WrittenTime.NO_OFFSET) {
                    return null;
                }
            } else if (part.kind() == '\'') {
                if (!at.take(part.literal())) {
                    return null;
                }
            } else if (part.kind() != CLOSE) {
                int number = at.number(part.least(), part.most());
                if (number < 0) {
                    return null;
                }
                numbers[NUMBERS.indexOf(part.kind())] = part.kind() == 'S' ? nano(number, part.most()) : number;
            }
        }
        return at.isEnd() ? time(numbers, offset) : null;
    }

    private int end(int open) {
        int end = open;
        while (parts.get(end).kind() != CLOSE) {
            end++;
        }
        return end;
    }

    private static int nano(int fraction, int digits) {
        int nano = fraction;
        for (int i = digits; i < 9; i++) {
            nano *= 10;
        }
        return nano;
    }

    private static WrittenTime time(int[] numbers, int offset) {
        int second = WrittenTime.secondOfDay(numbers[3], numbers[4], numbers[5]);
        return WrittenTime.of(numbers[0], numbers[1], numbers[2], second, numbers[6], offset);
    }
}
