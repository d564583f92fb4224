package io.replyledger.canonical;

import io.replyledger.spec.IdentifierKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a cell that names several parties: mail at commas, semicolons and spaces, other kinds at commas and semicolons. */
final class PartyCells {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PartyCells() {}

    /** The texts of the parties in a cell, without names beside mail addresses. */
    static List<String> split(String cell, IdentifierKind kind) {
        List<String> parties = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || isSeparator(cell.charAt(i))) {
                add(cell.substring(start, i), kind, parties);
                start = i + 1;
            }
        }
        if (parties.isEmpty() && !cell.isBlank()) {
            // A mail cell without any address still names somebody.
            parties.add(bare(cell));
        }
        parties.removeIf(String::isEmpty);
        return parties;
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ';' || c == '，' || c == '；' || c == '、';
    }

    private static void add(String part, IdentifierKind kind, List<String> parties) {
        int open = part.lastIndexOf('<');
        if (kind != IdentifierKind.MAIL) {
            parties.add(bare(part));
        } else if (open >= 0 && part.indexOf('@', open) > 0) {
            parties.add(bare(part.substring(open)));
        } else {
            for (String word : SPACES.split(part.strip(), -1)) {
                if (word.indexOf('@') >= 0) {
                    parties.add(bare(word));
                }
            }
        }
    }

    /** Without the brackets and quotes that stand around a list or an address. */
    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAround(char c) {
        return "<>[]\"'".indexOf(c) >= 0 || Character.isWhitespace(c);
    }
}
