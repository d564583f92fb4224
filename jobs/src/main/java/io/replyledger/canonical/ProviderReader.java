package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.ProviderRule;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the provider of a row by the rule of its source. */
final class ProviderReader {
    private static final int REMEMBERED = 1 << 10;

    private final ProviderRule rule;
    private final DeclaredProviders declared;
    private final Cells cells;
    private final Map<String, String> values;
    private final Told fixed;
    private final boolean isHidden;
    private final BoundedCache<Told> told = new BoundedCache<>(REMEMBERED);

    /** What a text means: a provider, and what is odd about it, null for nothing. */
    private record Told(String provider, String finding) {}

    /**
     * A reader.
     *
     * @param declared the providers that a text may mean
     * @param hidden columns whose texts no finding may name
     */
    ProviderReader(
            ProviderRule rule,
            DeclaredProviders declared,
            ExportFile file,
            Header header,
            Set<String> nulls,
            HiddenColumns hidden) {
        this.rule = rule;
        this.declared = declared;
        this.cells = rule.column() == null ? null : Cells.of(rule.column(), header, nulls);
        this.values = rule.values();
        this.isHidden = rule.column() != null && hidden.holds(rule.column());
        this.fixed = cells != null ? null : ofFile(file.path());
    }

    private Told ofFile(String path) {
        if (rule.path() == null) {
            return new Told(rule.own() ? ProviderRule.UNASSIGNED : rule.id(), null);
        }
        Matcher matcher = Pattern.compile(rule.path()).matcher(path);
        boolean isFound =
                matcher.find() && matcher.group(1) != null && !matcher.group(1).isEmpty();
        return isFound
                ? named(matcher.group(1))
                : new Told(
                        ProviderRule.UNASSIGNED,
                        "provider: path '" + rule.path()
                                + "' finds nothing in the path of the file; its rows are unassigned");
    }

    /** True when it is told by the parties of a row, not here. */
    boolean isOwn() {
        return rule.own();
    }

    /** The provider of every row, unassigned where the rows tell it one by one. */
    String fixed() {
        return fixed == null ? ProviderRule.UNASSIGNED : fixed.provider();
    }

    /** The provider id, unassigned where the row names none that can be one. */
    String of(RawRow row, Findings findings) {
        Told found = fixed;
        if (found == null) {
            String text = cells.text(row);
            if (text.isEmpty()) {
                return ProviderRule.UNASSIGNED;
            }
            found = told.of(text, this::meant);
        }
        if (found.finding() != null) {
            findings.add(found.finding());
        }
        return found.provider();
    }

    private Told meant(String text) {
        if (values == null) {
            return named(text);
        }
        return values.containsKey(text)
                ? new Told(values.get(text), null)
                : new Told(ProviderRule.UNASSIGNED, "unknown provider " + shown(text));
    }

    /** A declared provider, else a provider of its own, but for what must never be published. */
    private Told named(String text) {
        Optional<String> id = declared.of(text);
        if (id.isPresent()) {
            return new Told(id.get(), null);
        }
        if (declared.isGroup(text)) {
            return new Told(
                    ProviderRule.UNASSIGNED,
                    "provider " + shown(text) + " is the group; its rows are unassigned; declare its head office under"
                            + " providers: and map it with values:");
        }
        if (Masking.isPersonal(text)) {
            return new Told(
                    ProviderRule.UNASSIGNED,
                    "provider " + shown(Normalizer.normalize(text, Normalizer.Form.NFKC))
                            + " looks like a person's number or address; its rows are unassigned");
        }
        return new Told(text, declared.isEmpty() ? null : undeclared(text));
    }

    private String undeclared(String text) {
        String nearest = declared.nearest(text).map(id -> "; nearest is " + id).orElse("");
        String how = rule.path() == null ? "or map it with values:" : "or correct path:";
        return "provider " + shown(text) + " is not declared" + nearest + "; declare it under providers: " + how;
    }

    private String shown(String text) {
        return "'" + (isHidden ? HiddenColumns.SHOWN : Masking.shown(text)) + "'";
    }
}
