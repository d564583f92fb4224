package io.replyledger.canonical;

/** What is kept of the texts of a column: as written, without numbers and addresses of people. */
final class PlainTexts {
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_REMEMBERED = 200;

    private final BoundedCache<String> known = new BoundedCache<>(REMEMBERED);

    String kept(String text) {
        if (!PersonalText.mayHold(text)) {
            return text;
        }
        return text.length() > LONGEST_REMEMBERED ? PersonalText.masked(text) : known.of(text, PersonalText::masked);
    }
}
