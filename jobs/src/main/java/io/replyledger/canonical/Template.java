package io.replyledger.canonical;

import io.replyledger.spec.ChineseWords;
import io.replyledger.spec.ClosedLists;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A CSV to be filled in by hand and read by the mapping {@code canonical-<record>}.
 *
 * @param record its record type
 * @param header its columns, the provider first
 * @param explanations what each column means, in Chinese and English; the first begins with # and makes a comment row
 */
public record Template(String record, List<String> header, List<String> explanations) {
    private static final List<String> LAST = List.of(Records.UPDATED_AT, Records.IS_PROBE);

    /** One template per record type. */
    public static List<Template> all() {
        ClosedLists lists = ClosedLists.load();
        ChineseWords words = ChineseWords.load();
        return Arrays.stream(RecordType.values()).map(t -> of(t, lists, words)).toList();
    }

    private static Template of(RecordType type, ClosedLists lists, ChineseWords words) {
        List<Column> columns = new ArrayList<>(CanonicalMapping.columns(type));
        // What every record has stands in front in the tables; nobody wants to fill it in first.
        columns.sort(Comparator.comparing(c -> LAST.indexOf(c.name())));
        columns.add(0, Table.load(type.table()).column(Records.PROVIDER_ID).orElseThrow());
        List<String> explanations = new ArrayList<>();
        for (Column column : columns) {
            boolean isFirst = explanations.isEmpty();
            String lead = CanonicalMapping.isValueOfEvent(type, column) ? "；状态事件可填：" : "；可填：";
            Optional<String> choices =
                    CanonicalMapping.choices(lists, type, column).map(v -> lead + choices(v, words));
            explanations.add((isFirst ? "# " : "") + explanation(column, choices));
        }
        return new Template(type.table(), columns.stream().map(Column::name).toList(), List.copyOf(explanations));
    }

    /** Each value with its word, either of which may be filled in. */
    private static String choices(List<String> values, ChineseWords words) {
        return values.stream()
                .map(v -> words.of(v).stream()
                        .findFirst()
                        .map(w -> v + "（" + w + "）")
                        .orElse(v))
                .collect(Collectors.joining("、"));
    }

    private static String explanation(Column column, Optional<String> choices) {
        boolean isRequired = !MappingCheck.isGiven(column) && CanonicalMapping.isRequired(column);
        String form = form(column.type());
        return column.chinese()
                + (isRequired ? "；必填" : "")
                + choices.orElse("")
                + (form.isEmpty() ? "" : "；格式：" + form)
                + " | "
                + column.english()
                + (isRequired ? "; required" : "")
                + (form.isEmpty() ? "" : "; such as " + form);
    }

    private static String form(ColumnType type) {
        return switch (type) {
            case TIMESTAMP -> "2025-03-01 08:30:00";
            case DATE -> "2025-03-01";
            case BOOLEAN -> "是/否 yes/no";
            case STRING, BIGINT, INT, DOUBLE, DECIMAL, LONGS, BINARY -> "";
        };
    }
}
