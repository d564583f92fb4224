package io.replyledger.canonical;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a cell fit to be shown in messages: short, on one line, without mail addresses, telephone and identity numbers. */
final class Masking {
    private static final int LENGTH = 64;
    /** Looked at before masking: patterns over a cell of megabytes would take for ever. */
    private static final int LOOKED_AT = 4 * LENGTH;

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+");
    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private Masking() {}

    static String shown(String text) {
        String beginning = cut(text, LOOKED_AT);
        String line = CONTROL.matcher(beginning).replaceAll(" ");
        String masked = MAIL.matcher(line).replaceAll("***");
        masked = IDENTITY_NUMBER.matcher(masked).replaceAll("***");
        masked = MOBILE.matcher(masked).replaceAll("***");
        return masked.length() <= LENGTH && text.length() <= LOOKED_AT ? masked : cut(masked, LENGTH) + "…";
    }

    /** True when a text holds a mail address, or the number of a telephone or a person, also in full width. */
    static boolean isPersonal(String text) {
        String plain = Normalizer.normalize(cut(text, LOOKED_AT), Normalizer.Form.NFKC);
        return Stream.of(MAIL, MOBILE, IDENTITY_NUMBER)
                .anyMatch(p -> p.matcher(plain).find());
    }

    /** At most so many, never ending in half a character. */
    private static String cut(String text, int most) {
        int end = Math.min(text.length(), most);
        boolean isHalved = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, isHalved ? end - 1 : end);
    }
}
