package io.replyledger.scorecard;

import io.replyledger.spec.SchemaFile;
import io.replyledger.table.Column;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of a view, or of a record type as a table of a query, with their types. */
final class ViewColumns {
    private static final Pattern DECLARED = Pattern.compile("-- {3}(\\w+) ([A-Z]+(?:\\(\\d+,\\d+\\))?): .+");

    private ViewColumns() {}

    /** Those of that name; empty where there is no such view or record type. */
    static Optional<StructType> of(String name) {
        return SchemaFile.text("views/" + name + ".sql")
                .map(ViewColumns::declared)
                .or(() -> RecordType.of(name).map(ViewColumns::ofRecord));
    }

    private static StructType declared(String text) {
        StructType columns = new StructType();
        for (String line : text.lines().toList()) {
            Matcher declared = DECLARED.matcher(line);
            if (declared.matches()) {
                columns = columns.add(declared.group(1), declared.group(2));
            }
        }
        return columns;
    }

    private static StructType ofRecord(RecordType type) {
        List<Column> stored = Table.load(type.table()).columns().stream()
                .filter(c -> !c.isDerived())
                .toList();
        StructType columns = new Table(type.table(), stored).schema();
        return columns.add("as_of", DataTypes.TimestampType)
                .add("as_of_on", DataTypes.DateType)
                .add("zone", DataTypes.StringType);
    }
}
