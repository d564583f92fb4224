package io.replyledger.canonical;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Telephone numbers in one form however they are written. Numbers without a country code are those of a region. */
final class PhoneNumbers {
    private static final int LEAST_DIGITS = 7;
    private static final int LONGEST = 40;
    private static final int MOBILE_DIGITS = 11;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    /** Numbers of an ISO country. */
    PhoneNumbers(String region) {
        this.region = region;
    }

    String region() {
        return region;
    }

    /** The number as E.164 and as it is dialled within its country. */
    record Dialled(String e164, String national, boolean isHere) {}

    /** The number in a text as E.164; empty when there is none. */
    Optional<String> e164(String text) {
        return isPlainMobile(text) ? Optional.of("+86" + text) : parse(text).map(Dialled::e164);
    }

    /**
     * Nearly all identifiers are Chinese mobile numbers of eleven digits, which need no look into the library: the
     * library takes a good part of reading a large file. 179 also begins the codes of carriers.
     */
    private boolean isPlainMobile(String text) {
        boolean hasForm = text.length() == MOBILE_DIGITS && region.equals("CN") && text.charAt(0) == '1';
        return hasForm
                && text.charAt(1) >= '3'
                && !text.startsWith("179")
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number in a text of at least seven digits; empty when there is none. */
    Optional<Dialled> parse(String text) {
        if (text.length() > LONGEST || digits(text).length() < LEAST_DIGITS) {
            return Optional.empty();
        }
        try {
            // 00 is the international prefix of most countries, but not of those in North America.
            PhoneNumber number = numbers.parse(text.startsWith("00") ? "+" + text.substring(2) : text, region);
            String national = digits(numbers.format(number, PhoneNumberFormat.NATIONAL));
            boolean isHere = number.getCountryCode() == numbers.getCountryCodeForRegion(region);
            return Optional.of(new Dialled(numbers.format(number, PhoneNumberFormat.E164), national, isHere));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** True for a text that by its form alone is a telephone number: with + or 00, or a Chinese mobile or landline. */
    boolean isPhone(String text) {
        if (isPlainMobile(text)) {
            return true;
        }
        if (!hasForm(text)) {
            return false;
        }
        String digits = digits(text);
        boolean isInternational = text.startsWith("+") || digits.startsWith("00");
        boolean isMobile = digits.length() == MOBILE_DIGITS && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
        boolean isLong = digits.length() >= MOBILE_DIGITS - 1 && digits.length() <= MOBILE_DIGITS + 1;
        boolean isLandline = digits.startsWith("0") && isLong;
        boolean isChineseForm = region.equals("CN") && (isMobile || isLandline);
        return (isInternational || isChineseForm) && parse(text).isPresent();
    }

    private static boolean hasForm(String text) {
        boolean isShort = text.length() >= LEAST_DIGITS && text.length() <= LONGEST;
        return isShort && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-().".indexOf(c) >= 0);
    }

    /** The digits of a text. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
