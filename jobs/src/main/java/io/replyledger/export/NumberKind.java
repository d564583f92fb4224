package io.replyledger.export;

import java.util.Locale;

/** What a number in a cell stands for, by its number format. */
enum NumberKind {
    NUMBER,
    /** Days since the epoch of the workbook. */
    DATE,
    /** The same with a time of day, or a time of day alone. */
    TIME,
    /** Days as hours, minutes and seconds, which may be more than 24 hours. */
    ELAPSED;

    /**
     * The kind of a format.
     *
     * @param id number of the format; those below 164 are built in
     * @param pattern its pattern, null for one that is built in
     */
    static NumberKind of(int id, String pattern) {
        return pattern == null ? builtIn(id) : ofPattern(pattern);
    }

    /** By ECMA-376 part 1, 18.8.30; from 27 on those of Chinese, Japanese and Korean workbooks. */
    private static NumberKind builtIn(int id) {
        if (id == 46) {
            return ELAPSED;
        }
        boolean isTime =
                (id >= 18 && id <= 22) || id == 45 || id == 47 || (id >= 32 && id <= 35) || id == 55 || id == 56;
        boolean isDate = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
        if (isTime) {
            return TIME;
        }
        return isDate ? DATE : NUMBER;
    }

    private static NumberKind ofPattern(String pattern) {
        String letters = letters(pattern);
        if (letters.contains("[h") || letters.contains("[m") || letters.contains("[s")) {
            return ELAPSED;
        }
        boolean isNumber = letters.indexOf('#') >= 0 || letters.indexOf('?') >= 0 || letters.contains("general");
        boolean hasTime = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean hasDate = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.indexOf('m') >= 0;
        // Fractions of a second are the only digits in the pattern of a time.
        boolean hasDigits = letters.indexOf('0') >= 0 && !letters.contains("s.0") && !letters.contains("s,0");
        if (isNumber || hasDigits || !(hasTime || hasDate)) {
            return NUMBER;
        }
        return hasTime ? TIME : DATE;
    }

    /** The first section of a pattern without quoted text, escaped characters, colours, conditions and locales. */
    private static String letters(String pattern) {
        StringBuilder letters = new StringBuilder();
        int i = 0;
        while (i < pattern.length() && pattern.charAt(i) != ';') {
            char c = pattern.charAt(i);
            if (c == '"') {
                i = after(pattern, i, '"');
            } else if (c == '\\' || c == '_' || c == '*') {
                i += 2;
            } else if (c == '[') {
                int end = after(pattern, i, ']');
                letters.append(elapsed(pattern.substring(i + 1, Math.max(i + 1, end - 1))));
                i = end;
            } else {
                letters.append(c);
                i++;
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static String elapsed(String brackets) {
        String text = brackets.toLowerCase(Locale.ROOT);
        boolean isElapsed = !text.isEmpty()
                && (text.chars().allMatch(c -> c == 'h')
                        || text.chars().allMatch(c -> c == 'm')
                        || text.chars().allMatch(c -> c == 's'));
        return isElapsed ? "[" + text + "]" : "";
    }

    private static int after(String pattern, int from, char end) {
        int at = pattern.indexOf(end, from + 1);
        return at < 0 ? pattern.length() : at + 1;
    }
}
