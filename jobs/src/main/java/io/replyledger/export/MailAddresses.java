package io.replyledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The addresses of a From, To or Cc field: comments, display names and group names dropped, in lower case. */
final class MailAddresses {
    private final List<String> addresses = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private String angled;

    private MailAddresses() {}

    /** The addresses joined by a comma and a space; {@code a at b.c} of list archives is {@code a@b.c}. */
    static String of(String field) {
        MailAddresses reading = new MailAddresses();
        reading.read(field);
        return String.join(", ", reading.addresses);
    }

    private void read(String field) {
        int i = 0;
        while (i < field.length()) {
            char c = field.charAt(i);
            if (c == '(') {
                i = afterComment(field, i);
            } else if (c == '"') {
                i = afterQuoted(field, i);
            } else if (c == '<') {
                int end = field.indexOf('>', i);
                end = end < 0 ? field.length() : end;
                angled = field.substring(i + 1, end);
                i = end + 1;
            } else {
                take(c);
                i++;
            }
        }
        finish();
    }

    private void take(char c) {
        if (c == ',' || c == ';') {
            finish();
        } else if (c == ':') {
            // What stood before it is the name of a group.
            plain.setLength(0);
        } else {
            plain.append(c);
        }
    }

    private static int afterComment(String field, int start) {
        int depth = 0;
        for (int i = start; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return field.length();
    }

    /** A quoted text is a display name, but before an @ it is the local part. */
    private int afterQuoted(String field, int start) {
        StringBuilder quoted = new StringBuilder();
        int i = start + 1;
        while (i < field.length() && field.charAt(i) != '"') {
            i += field.charAt(i) == '\\' ? 1 : 0;
            quoted.append(i < field.length() ? field.charAt(i) : ' ');
            i++;
        }
        if (i + 1 < field.length() && field.charAt(i + 1) == '@') {
            plain.append(quoted);
        }
        return i + 1;
    }

    private void finish() {
        String text = (angled == null ? plain.toString() : angled).strip();
        String address = text.replace(" at ", "@").replace(" ", "").toLowerCase(Locale.ROOT);
        if (address.indexOf('@') > 0) {
            addresses.add(address);
        }
        plain.setLength(0);
        angled = null;
    }
}
