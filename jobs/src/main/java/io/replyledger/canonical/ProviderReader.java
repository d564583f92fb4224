package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.ProviderRule;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the provider of a row by the rule of its source. */
final class ProviderReader {
    private final ProviderRule rule;
    private final Cells cells;
    private final Map<String, String> values;
    private final String fixed;
    private final boolean isHidden;

    /** A reader that names texts outside the table of values, unless the column is one of {@code hidden}. */
    ProviderReader(ProviderRule rule, ExportFile file, Header header, Set<String> nulls, HiddenColumns hidden) {
        this.rule = rule;
        this.cells = rule.column() == null ? null : Cells.of(rule.column(), header, nulls);
        this.values = rule.values();
        this.isHidden = rule.column() != null && hidden.holds(rule.column());
        this.fixed = rule.own()
                ? ProviderRule.UNASSIGNED
                : rule.path() == null ? rule.id() : fromPath(rule.path(), file.path());
    }

    private static String fromPath(String pattern, String path) {
        Matcher matcher = Pattern.compile(pattern).matcher(path);
        boolean isFound =
                matcher.find() && matcher.group(1) != null && !matcher.group(1).isEmpty();
        return isFound ? matcher.group(1) : ProviderRule.UNASSIGNED;
    }

    /** True when it is told by the parties of a row, not here. */
    boolean isOwn() {
        return rule.own();
    }

    /** The provider of every row, unassigned where the rows tell it one by one. */
    String fixed() {
        return fixed == null ? ProviderRule.UNASSIGNED : fixed;
    }

    /** The provider id, unassigned where the row names none or one outside the table of values. */
    String of(RawRow row, Findings findings) {
        if (fixed != null) {
            return fixed;
        }
        String text = cells.text(row);
        if (text.isEmpty()) {
            return ProviderRule.UNASSIGNED;
        }
        if (values == null || values.containsKey(text)) {
            return values == null ? text : values.get(text);
        }
        findings.add("unknown provider '" + (isHidden ? HiddenColumns.SHOWN : Masking.shown(text)) + "'");
        return ProviderRule.UNASSIGNED;
    }
}
