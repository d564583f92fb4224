package io.replyledger.export;

import java.util.ArrayList;
import java.util.List;

/** Message ids in a header field, in angle brackets as mail writes them. */
final class MailIds {
    private MailIds() {}

    /** The ids in order; of a field without brackets the words that look like ids. */
    static List<String> in(String field) {
        List<String> ids = new ArrayList<>();
        int end = 0;
        for (int start = field.indexOf('<'); start >= 0; start = field.indexOf('<', end)) {
            end = field.indexOf('>', start);
            if (end < 0) {
                break;
            }
            // Folding may have put spaces into a long id.
            String id = field.substring(start + 1, end).replace(" ", "");
            if (!id.isEmpty()) {
                ids.add("<" + id + ">");
            }
        }
        return ids.isEmpty() ? words(field) : ids;
    }

    private static List<String> words(String field) {
        List<String> ids = new ArrayList<>();
        for (String word : field.split(" ", -1)) {
            if (word.indexOf('@') > 0 && word.indexOf('<') < 0 && word.indexOf('>') < 0) {
                ids.add("<" + word + ">");
            }
        }
        return ids;
    }
}
