package io.replyledger.canonical;

import io.replyledger.spec.IdentifierKind;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings identifiers into the one form of their kind; a kind that nobody names is told by the form. */
final class Identifiers {
    private static final int REMEMBERED = 100_000;
    private static final int LONGEST_REMEMBERED = 200;
    private static final Pattern UNWRITTEN = Pattern.compile("[\\s\\p{Cf}]+");

    private final PhoneNumbers phones;
    private final BoundedCache<Identifier> known = new BoundedCache<>(REMEMBERED);

    /** Identifiers whose telephone numbers without a country code are those of a region. */
    Identifiers(String region) {
        this.phones = new PhoneNumbers(region);
    }

    PhoneNumbers phones() {
        return phones;
    }

    /** The identifier in a text; a kind of null is told by its form. */
    Identifier of(String text, IdentifierKind kind) {
        if (text.length() > LONGEST_REMEMBERED) {
            return made(text, kind);
        }
        return known.of((kind == null ? "?" : kind.text()) + "\0" + text, k -> made(text, kind));
    }

    /** The same for whoever remembers what comes of it. */
    Identifier made(String text, IdentifierKind kind) {
        String plain = isPlain(text)
                ? text
                : UNWRITTEN
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("");
        IdentifierKind told = kind == null ? told(plain) : kind;
        return switch (told) {
            case PHONE -> new Identifier(told, phone(plain));
            case MAIL -> new Identifier(told, address(plain).toLowerCase(Locale.ROOT));
            case WECHAT, NAME, TAX_ID, ACCOUNT -> new Identifier(told, plain);
        };
    }

    /** Most ids are letters and digits, of which there is one form. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private IdentifierKind told(String plain) {
        if (plain.indexOf('@') >= 0) {
            return IdentifierKind.MAIL;
        }
        return phones.isPhone(plain) ? IdentifierKind.PHONE : IdentifierKind.ACCOUNT;
    }

    /** The address without the name before it. */
    private static String address(String plain) {
        int start = plain.lastIndexOf('<');
        int end = plain.indexOf('>', start + 1);
        return start >= 0 && end > start + 1 ? plain.substring(start + 1, end) : plain;
    }

    /** What is no full number, such as an extension, stays its digits. */
    private String phone(String plain) {
        String digits = PhoneNumbers.digits(plain);
        return phones.e164(plain).orElse(digits.isEmpty() ? plain : digits);
    }
}
