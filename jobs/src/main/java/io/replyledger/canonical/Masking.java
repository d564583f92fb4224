package io.replyledger.canonical;

import java.util.regex.Pattern;

/** Makes a text fit to be shown in messages: short, on one line, without mail addresses, telephone, identity and chat numbers. */
final class Masking {
    private static final int LENGTH = 64;
    /** Looked at before masking: what is cut off anyway need not be searched. */
    private static final int LOOKED_AT = 4 * LENGTH;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private Masking() {}

    /** A text for messages: masked, short, on one line. */
    static String shown(String text) {
        return shortened(text, PersonalText.masked(line(text)));
    }

    /** The same of a cell that should hold a time or a number, in which other words could be a name: only their shape. */
    static String shownValue(String text) {
        return shortened(text, WordShapes.of(PersonalText.masked(line(text))));
    }

    private static String line(String text) {
        return CONTROL.matcher(cut(text, LOOKED_AT)).replaceAll(" ");
    }

    private static String shortened(String text, String masked) {
        return masked.length() <= LENGTH && text.length() <= LOOKED_AT ? masked : cut(masked, LENGTH) + "…";
    }

    /** True when a text holds something that leads to one person. */
    static boolean isPersonal(String text) {
        String line = line(text);
        return PersonalText.mayHold(line) && !PersonalText.masked(line).equals(line);
    }

    /** At most so many, never ending in half a character. */
    private static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean isHalved = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, isHalved ? end - 1 : end);
    }
}
