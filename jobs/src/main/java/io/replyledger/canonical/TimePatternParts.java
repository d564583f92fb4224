package io.replyledger.canonical;

import java.util.ArrayList;
import java.util.List;

/** Takes a date-time pattern of plain numbers apart; of other patterns it makes nothing. */
final class TimePatternParts {
    static final String NUMBERS = "uMdHmsS";
    static final char OPEN = '[';
    static final char CLOSE = ']';
    static final char OFFSET = 'X';
    static final char LITERAL = '\'';

    /** Numbers without which a text tells less than the pattern promises; they never stand in optional sections. */
    private static final String NEEDED = "uMdHm";

    private static final int OFFSET_LETTERS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final int FRACTION_DIGITS = 9;

    /**
     * A literal, a number, an offset, or the start or end of an optional section.
     *
     * @param kind letter of the pattern, or one of the constants
     * @param least fewest digits
     * @param most most digits
     * @param literal the literal itself
     */
    record Part(char kind, int least, int most, char literal) {
        boolean isNumber() {
            return NUMBERS.indexOf(kind) >= 0;
        }

        boolean isBracket() {
            return kind == OPEN || kind == CLOSE;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private boolean isOptional;

    private TimePatternParts() {}

    /** The parts of a pattern in which {@code u} is the year; null for a pattern that holds something else. */
    static List<Part> of(String pattern) {
        TimePatternParts made = new TimePatternParts();
        for (int i = 0; i < pattern.length(); ) {
            int taken = made.take(pattern, i);
            if (taken == 0) {
                return null;
            }
            i += taken;
        }
        return !made.isOptional && isReadable(made.parts) ? made.parts : null;
    }

    /** Takes the part at a position; the number of characters, 0 for a part that is not plain. */
    private int take(String pattern, int start) {
        char c = pattern.charAt(start);
        if (c == OPEN || c == CLOSE) {
            boolean isNested = isOptional == (c == OPEN);
            isOptional = c == OPEN;
            parts.add(new Part(c, 0, 0, c));
            return isNested ? 0 : 1;
        }
        if (c == LITERAL) {
            return takeQuoted(pattern, start);
        }
        if (NUMBERS.indexOf(c) >= 0 || c == OFFSET) {
            return takeLetters(c, run(pattern, start));
        }
        parts.add(new Part(LITERAL, 1, 1, c));
        return isReserved(c) ? 0 : 1;
    }

    /** One quoted letter, as in 'T'. */
    private int takeQuoted(String pattern, int start) {
        boolean isOne = start + 2 < pattern.length()
                && pattern.charAt(start + 2) == LITERAL
                && pattern.charAt(start + 1) != LITERAL;
        if (isOne) {
            parts.add(new Part(LITERAL, 1, 1, pattern.charAt(start + 1)));
        }
        return isOne ? 3 : 0;
    }

    private int takeLetters(char c, int run) {
        boolean isFixed = c == 'u' || c == 'S';
        parts.add(new Part(c, run, isFixed ? run : 2, c));
        boolean isPlain =
                switch (c) {
                    case OFFSET -> run == OFFSET_LETTERS;
                    case 'u' -> run == YEAR_DIGITS;
                    case 'S' -> run <= FRACTION_DIGITS;
                    default -> run <= 2;
                };
        return isPlain && !(isOptional && NEEDED.indexOf(c) >= 0) ? run : 0;
    }

    private static int run(String pattern, int start) {
        int end = start;
        while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(start)) {
            end++;
        }
        return end - start;
    }

    private static boolean isReserved(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '{' || c == '}' || c == '#';
    }

    private static boolean isReadable(List<Part> parts) {
        StringBuilder kinds = new StringBuilder();
        parts.stream().filter(p -> p.isNumber() || p.kind() == OFFSET).forEach(p -> kinds.append(p.kind()));
        boolean isRepeated = kinds.chars().distinct().count() != kinds.length();
        boolean isDay = has(kinds, 'u') && has(kinds, 'M') && has(kinds, 'd');
        boolean isClock = has(kinds, 'H') ? has(kinds, 'm') : kinds.length() == 3;
        boolean isFraction = has(kinds, 's') || !has(kinds, 'S');
        return !isRepeated && isDay && isClock && isFraction && isSeparated(parts);
    }

    private static boolean has(StringBuilder kinds, char kind) {
        return kinds.indexOf(String.valueOf(kind)) >= 0;
    }

    /** No number follows another, and optional sections start with a literal. */
    private static boolean isSeparated(List<Part> parts) {
        boolean isAfterNumber = false;
        boolean isAfterOpen = false;
        for (Part part : parts) {
            boolean isGood = part.kind() == LITERAL
                    || (part.kind() == OPEN && !isAfterOpen)
                    || (!isAfterOpen && !(part.isNumber() && isAfterNumber));
            if (!isGood) {
                return false;
            }
            isAfterOpen = part.kind() == OPEN;
            isAfterNumber = part.isBracket() ? isAfterNumber : part.isNumber();
        }
        return true;
    }
}
