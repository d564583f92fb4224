package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Conditions that must all hold for a row; none always hold. */
final class RowConditions {
    private final List<Compiled> conditions;

    private record Compiled(Cells cells, Set<String> texts, boolean isIn, Cells other) {
        boolean holds(RawRow row) {
            String text = cells.text(row);
            return other == null ? texts.contains(text) == isIn : !text.isEmpty() && text.equals(other.text(row));
        }
    }

    RowConditions(List<Mapping.Condition> conditions, Header header, Set<String> nulls) {
        this.conditions = conditions == null
                ? List.of()
                : conditions.stream().map(c -> compiled(c, header, nulls)).toList();
    }

    private static Compiled compiled(Mapping.Condition condition, Header header, Set<String> nulls) {
        if (condition.sameAs() != null) {
            Cells other = Cells.of(condition.sameAs(), header, nulls);
            return new Compiled(Cells.of(condition.column(), header, nulls), Set.of(), true, other);
        }
        boolean isIn = condition.in() != null;
        Set<String> texts = new HashSet<>(isIn ? condition.in() : condition.not());
        return new Compiled(Cells.of(condition.column(), header, nulls), texts, isIn, null);
    }

    boolean hold(RawRow row) {
        for (Compiled condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }
}
