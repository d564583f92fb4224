package io.replyledger.export;

/**
 * Takes away what is set around texts so that a spreadsheet shows them as they are: the apostrophe that exporters such as
 * osTicket set before what would be a formula, that before numbers and ids, and {@code ="..."}.
 */
final class FormulaGuard {
    private static final String GUARDED = "=+-@";
    private static final String IN_IDS = "-_./";
    /** Shorter ones, such as '90s, may mean their apostrophe. */
    private static final int SHORTEST_ID = 4;

    private FormulaGuard() {}

    /** The text without its guard; the text itself where it has none. */
    static String undone(String text) {
        if (text.length() < 2) {
            return text;
        }
        char first = text.charAt(0);
        if (first == '\'') {
            boolean isGuarded = GUARDED.indexOf(text.charAt(1)) >= 0 || isNumberOrId(text);
            return isGuarded ? text.substring(1) : text;
        }
        return first == '=' && text.charAt(1) == '"' ? inside(text) : text;
    }

    private static String inside(String text) {
        String formula = text.strip();
        int end = formula.length() - 1;
        boolean isText = end >= 2 && formula.indexOf('"', 2) == end;
        return isText ? formula.substring(2, end) : text;
    }

    private static boolean isNumberOrId(String text) {
        boolean isNumber = true;
        boolean hasDigit = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!isDigit && !isLetter && IN_IDS.indexOf(c) < 0) {
                return false;
            }
            isNumber &= isDigit;
            hasDigit |= isDigit;
        }
        return isNumber || (hasDigit && text.length() > SHORTEST_ID);
    }
}
