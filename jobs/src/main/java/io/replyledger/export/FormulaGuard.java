package io.replyledger.export;

/** Takes away the apostrophe that exporters such as osTicket set before what a spreadsheet would take for a formula. */
final class FormulaGuard {
    private static final String GUARDED = "=+-@";

    private FormulaGuard() {}

    /** The text without its guard; the text itself where it has none. */
    static String undone(String text) {
        boolean isGuarded = text.length() > 1 && text.charAt(0) == '\'' && GUARDED.indexOf(text.charAt(1)) >= 0;
        return isGuarded ? text.substring(1) : text;
    }
}
