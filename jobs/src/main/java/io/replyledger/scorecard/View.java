package io.replyledger.scorecard;

import io.replyledger.spec.SchemaFile;
import io.replyledger.table.Column;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows that criteria are about: a query over records and other views, {@code schemas/views/<name>.sql}. Lines {@code -- name
 * TYPE: meaning} at its top declare the columns that a criterion may use.
 *
 * @param name its name
 * @param sql the query
 * @param columns declared columns
 * @param reads records, views and given tables that it reads
 */
record View(String name, String sql, List<String> columns, Set<String> reads) {
    /** The months of each provider. */
    static final String MONTH_END = "month_end";

    /** The delivered files. */
    static final String READ_FILE = "read_file";

    /** What views may read that is neither a record nor a view. */
    static final Set<String> GIVEN = Set.of(MONTH_END, READ_FILE);

    /** Columns that every record has as a table of a query, beside its own. */
    static final List<String> ADDED = List.of("as_of", "as_of_on", "zone");

    private static final Pattern DECLARED = Pattern.compile("-- {3}(\\w+) [A-Z]+(?:\\(\\d+,\\d+\\))?: .+");
    private static final Pattern FROM = Pattern.compile("(?i)\\b(?:from|join)\\s+([a-z_]+)\\b(?!\\s*\\()");

    /** The view of that name, if there is one. */
    static Optional<View> load(String name) {
        return SchemaFile.text("views/" + name + ".sql").map(text -> parsed(name, text));
    }

    private static View parsed(String name, String text) {
        List<String> columns = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher declared = DECLARED.matcher(line);
            if (declared.matches()) {
                columns.add(declared.group(1));
            } else if (!line.startsWith("--")) {
                sql.append(line).append('\n');
            }
        }
        Set<String> reads = new TreeSet<>();
        Matcher from = FROM.matcher(sql);
        while (from.find()) {
            String read = from.group(1);
            boolean isTable = GIVEN.contains(read)
                    || RecordType.of(read).isPresent()
                    || SchemaFile.text("views/" + read + ".sql").isPresent();
            if (isTable) {
                reads.add(read);
            }
        }
        return new View(name, sql.toString(), List.copyOf(columns), reads);
    }

    /** Columns that a criterion over a view or record type may use; empty where there is no such. */
    static Optional<List<String>> columnsOf(String name) {
        Optional<View> view = load(name);
        if (view.isPresent()) {
            return view.map(View::columns);
        }
        return RecordType.of(name).map(type -> {
            List<String> columns = new ArrayList<>(Table.load(type.table()).columns().stream()
                    .filter(c -> !c.isDerived())
                    .map(Column::name)
                    .toList());
            columns.addAll(ADDED);
            return columns;
        });
    }
}
