package io.replyledger.spec;

import java.util.regex.Pattern;

/** Checks what a provider calls its own. */
final class OwnCheck {
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9() -]*[0-9][0-9() -]*\\*?");

    private OwnCheck() {}

    /**
     * Requires domains, numbers and a pattern in their form; null passes.
     *
     * @throws UserMistake for the first that has another
     */
    static void check(Own own, String file, String key) {
        if (own == null) {
            return;
        }
        own.mailDomains().forEach(d -> require(DOMAIN, d, file, key + ".mail_domains", "a domain such as example.com"));
        own.numbers().forEach(n -> require(NUMBER, n, file, key + ".numbers", "a telephone number such as 021-6288*"));
        Patterns.requirePattern(own.staffIds(), file, key + ".staff_ids");
    }

    private static void require(Pattern form, String text, String file, String key, String what) {
        if (text == null || !form.matcher(text).matches()) {
            throw UserMistake.in(file, key, "'" + text + "' is not " + what);
        }
    }
}
