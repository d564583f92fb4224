package io.replyledger.export;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The tables of an HTML page, which many systems offer as .xls.
 *
 * @param encoding name of the character set
 */
record HtmlTable(String encoding) implements Writing {
    private static final String CHARSET = "charset=";

    @Override
    public Rows open(Bytes bytes) throws IOException {
        return new HtmlRows(bytes.open(), encoding);
    }

    @Override
    public String detected() {
        return "HTML table, encoding " + encoding;
    }

    /** The encoding that the page declares, GB18030 for its subsets; the detected one where it declares none. */
    static String encoding(byte[] beginning, String detected) {
        boolean isMarked = detected.startsWith("UTF-16");
        String page = new String(beginning, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = page.indexOf(CHARSET);
        if (isMarked || at < 0) {
            return detected;
        }
        StringBuilder name = new StringBuilder();
        for (int i = at + CHARSET.length(); i < page.length(); i++) {
            char c = page.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                name.append(c);
            } else if (name.length() > 0 || (c != '"' && c != '\'' && c != ' ')) {
                break;
            }
        }
        return known(name.toString(), detected);
    }

    private static String known(String name, String detected) {
        if (name.startsWith("gb")) {
            return "GB18030";
        }
        try {
            // Pages say utf-8 and are not: what the bytes cannot be, they are not.
            boolean isContradicted = name.equals("utf-8") && !detected.equals("UTF-8");
            return isContradicted ? detected : Charset.forName(name).name();
        } catch (IllegalArgumentException e) {
            return detected;
        }
    }
}
