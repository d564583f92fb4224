package io.replyledger.canonical;

import io.replyledger.canonical.TimePatternParts.Part;
import java.util.List;

/**
 * A date-time pattern in which every number has its place, such as {@code yyyy-MM-dd HH:mm:ss}: looked at where it stands.
 * It takes only texts that the parts of the pattern would take one after the other.
 */
final class FixedTime {
    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int HOUR = 3;
    private static final int MINUTE = 4;
    private static final int SECOND = 5;
    private static final int ASCII = 128;

    /** The literals where they stand, 0 elsewhere. */
    private final char[] literals;
    /** Where the numbers begin, in the order of {@link TimePatternParts#NUMBERS}; -1 for one that is not there. */
    private final int[] places;

    private FixedTime(char[] literals, int[] places) {
        this.literals = literals;
        this.places = places;
    }

    /** The reader of a pattern with these parts; null where texts of several lengths fit it, or seconds are split. */
    static FixedTime of(List<Part> parts) {
        StringBuilder shape = new StringBuilder();
        StringBuilder literals = new StringBuilder();
        for (Part part : parts) {
            boolean isLiteral = part.kind() == TimePatternParts.LITERAL && !Character.isDigit(part.literal());
            boolean isNumber = part.isNumber() && part.kind() != 'S' && part.least() == part.most();
            if (!isLiteral && !isNumber) {
                return null;
            }
            shape.append(String.valueOf(part.kind()).repeat(part.least()));
            literals.append(String.valueOf(isLiteral ? part.literal() : '\0').repeat(part.least()));
        }
        int[] places = TimePatternParts.NUMBERS
                .chars()
                .map(number -> shape.indexOf(String.valueOf((char) number)))
                .toArray();
        return new FixedTime(literals.toString().toCharArray(), places);
    }

    /** Characters of every text that it takes. */
    int length() {
        return literals.length;
    }

    /**
     * Whether a cell is such a time exactly where its bytes are: all is of ASCII, and numbers come first and last, so that nothing
     * is taken away at the ends of a cell.
     */
    boolean isBytewise() {
        boolean isBytewise = literals.length > 0 && literals[0] == 0 && literals[literals.length - 1] == 0;
        for (char literal : literals) {
            isBytewise &= literal < ASCII;
        }
        return isBytewise;
    }

    /** The date-time in a text; null where it does not fit or there is no such time. */
    WrittenTime read(CharSequence text) {
        if (text.length() != literals.length) {
            return null;
        }
        for (int i = 0; i < literals.length; i++) {
            if (literals[i] != 0 && literals[i] != text.charAt(i)) {
                return null;
            }
        }
        int century = two(text, places[YEAR]);
        int yearOfCentury = two(text, places[YEAR] + 2);
        int month = two(text, places[MONTH]);
        int day = two(text, places[DAY]);
        int hour = two(text, places[HOUR]);
        int minute = two(text, places[MINUTE]);
        int second = two(text, places[SECOND]);
        if ((century | yearOfCentury | month | day | hour | minute | second) < 0) {
            return null;
        }
        int secondOfDay = WrittenTime.secondOfDay(hour, minute, second);
        return WrittenTime.of(100 * century + yearOfCentury, month, day, secondOfDay, 0, WrittenTime.NO_OFFSET);
    }

    /** The two digits at a place, 0 where the pattern has none, negative where they are no digits. */
    private static int two(CharSequence text, int place) {
        if (place < 0) {
            return 0;
        }
        int tens = text.charAt(place) - '0';
        int ones = text.charAt(place + 1) - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1 : 10 * tens + ones;
    }
}
