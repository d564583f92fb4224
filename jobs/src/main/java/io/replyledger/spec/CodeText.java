package io.replyledger.spec;

import java.text.Normalizer;
import java.util.Locale;

/** Texts of code tables, compared whatever their width and case and the blanks around them. */
public final class CodeText {
    private CodeText() {}

    /** The form in which two such texts are equal. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
