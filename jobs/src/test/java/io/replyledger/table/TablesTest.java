package io.replyledger.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyledger.spec.ClosedLists;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TablesTest {
    private static final Path FOLDER = Path.of("schemas/tables");
    private static final String DDL = ".ddl";
    private static final List<Class<?>> CONSTANTS = List.of(
            Records.class,
            Tickets.class,
            TicketEvents.class,
            Calls.class,
            CallEvents.class,
            Rejects.class,
            Kept.class,
            KeptPeriod.class);

    private static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(DDL))
                    .map(n -> n.substring(0, n.length() - DDL.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The lines of a declaration that declare columns of its own. */
    private static List<String> ownLines(String table) throws IOException {
        return Files.readAllLines(FOLDER.resolve(table + DDL)).stream()
                .filter(l -> !l.startsWith("--") && !l.isBlank())
                .toList();
    }

    private static List<String> included(String table) throws IOException {
        return Files.readAllLines(FOLDER.resolve(table + DDL)).stream()
                .filter(l -> l.startsWith("-- include "))
                .map(l -> l.substring("-- include ".length()))
                .toList();
    }

    /** The declaration as one text for Spark; the lines of included tables first. */
    private static String ddl(String table) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String other : included(table)) {
            lines.addAll(ownLines(other));
        }
        lines.addAll(ownLines(table));
        return lines.stream()
                .map(l -> l.endsWith(",") ? l.substring(0, l.length() - 1) : l)
                .map(l -> l.replace("''", "\\'"))
                .map(l -> "`" + l.replaceFirst(" ", "` "))
                .collect(Collectors.joining(", "));
    }

    @TestFactory
    List<DynamicTest> everyTableIsWhatSparkMakesOfItsDeclaration() throws IOException {
        return tables().stream()
                .map(t -> dynamicTest(t, () -> {
                    StructType spark = StructType.fromDDL(ddl(t));
                    assertEquals(fields(spark), fields(Table.load(t).schema()));
                }))
                .toList();
    }

    /** Whether an array holds nulls cannot be said in a declaration, so only the type of its elements is compared. */
    private static List<String> fields(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(f -> f.name() + " " + typeName(f) + (f.nullable() ? "" : " NOT NULL"))
                .toList();
    }

    private static String typeName(StructField field) {
        DataType type = field.dataType();
        return type.catalogString();
    }

    @TestFactory
    List<DynamicTest> everyColumnHasACommentAndAUniqueName() throws IOException {
        return tables().stream()
                .map(t -> dynamicTest(t, () -> {
                    List<String> names = Table.load(t).columnNames();
                    assertEquals(
                            List.copyOf(new TreeSet<>(names)),
                            names.stream().sorted().toList());
                    for (Column column : Table.load(t).columns()) {
                        assertTrue(!column.comment().isBlank(), () -> t + "." + column.name() + " has no comment");
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyColumnOfARecordIsExplainedInEnglishAndChinese() {
        return Arrays.stream(RecordType.values())
                .map(t -> dynamicTest(t.table(), () -> {
                    for (Column column : Table.load(t.table()).columns()) {
                        String name = t.table() + "." + column.name();
                        assertTrue(!column.english().isBlank(), () -> name + " has no English");
                        assertTrue(column.chinese().matches(".*\\p{IsHan}.*"), () -> name + " has no Chinese");
                        assertTrue(
                                !column.english().matches(".*\\p{IsHan}.*"), () -> name + ": Chinese stands in front");
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> theConstantsOfATableAreTheColumnsOfItsOwnFile() {
        return CONSTANTS.stream()
                .map(c -> dynamicTest(c.getSimpleName(), () -> {
                    String table = constants(c).get(0);
                    List<String> columns = new ArrayList<>();
                    for (String line : ownLines(table)) {
                        columns.add(Column.parse(line).name());
                    }
                    assertEquals(columns, constants(c).subList(1, constants(c).size()));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aConstantIsNamedLikeItsColumn() {
        return CONSTANTS.stream()
                .map(c -> dynamicTest(c.getSimpleName(), () -> {
                    for (Field field : fields(c).subList(1, fields(c).size())) {
                        assertEquals(field.getName().toLowerCase(java.util.Locale.ROOT), field.get(null));
                    }
                }))
                .toList();
    }

    /** Values of the public constants in the order of the class; the first is the name of the table. */
    private static List<String> constants(Class<?> type) throws IllegalAccessException {
        List<String> values = new ArrayList<>();
        for (Field field : fields(type)) {
            values.add((String) field.get(null));
        }
        return values;
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(f -> Modifier.isPublic(f.getModifiers()) && f.getType() == String.class)
                .toList();
    }

    @Test
    void everyRecordTypeHasItsColumns() {
        for (RecordType type : RecordType.values()) {
            Table table = Table.load(type.table());
            for (String id : type.recordId()) {
                assertEquals(Optional.of(true), table.column(id).map(Column::isRequired), id);
                assertEquals(ColumnType.STRING, table.column(id).orElseThrow().type(), id);
            }
            type.startColumn().ifPresent(start -> {
                ColumnType expected = start.endsWith("_on") ? ColumnType.DATE : ColumnType.TIMESTAMP;
                assertEquals(expected, table.column(start).orElseThrow().type(), type.name());
            });
            assertEquals(type.isEvent(), table.column(TicketEvents.EVENT_ID).isPresent(), type.name());
            assertEquals(Optional.of(type), RecordType.of(type.table()));
            assertTrue(table.columnNames().containsAll(Table.load(Records.TABLE).columnNames()), type.name());
        }
    }

    @Test
    void everyStartKindIsAKindOfItsEvents() {
        for (RecordType type : RecordType.values()) {
            if (type.isEvent()) {
                List<String> kinds =
                        ClosedLists.load().of(type.table(), CallEvents.KIND).orElseThrow();
                assertTrue(kinds.contains(type.startKind()), type.startKind() + " is none of " + kinds);
            }
        }
    }

    @Test
    void closedListsNameTextColumnsOfTables() throws IOException {
        List<String> tables = tables();
        for (Map.Entry<String, Map<String, List<String>>> table :
                ClosedLists.load().tables().entrySet()) {
            assertTrue(tables.contains(table.getKey()), table.getKey());
            table.getValue().forEach((column, values) -> {
                Optional<Column> declared = Table.load(table.getKey()).column(column);
                String name = table.getKey() + "." + column;
                assertEquals(Optional.of(ColumnType.STRING), declared.map(Column::type), name);
                assertEquals(values.size(), new TreeSet<>(values).size(), name + " lists a value twice");
                assertLists(name, declared.orElseThrow().comment(), values);
            });
        }
    }

    /** A comment that enumerates must enumerate the closed list. */
    private static void assertLists(String name, String comment, List<String> values) {
        for (String value : values) {
            assertTrue(comment.contains(value), () -> "the comment of " + name + " does not name " + value);
        }
    }

    @Test
    void identitiesAreExactlyTheIdsOfParties() throws IOException {
        for (String table : tables()) {
            for (Column column : Table.load(table).columns()) {
                Optional<String> expected =
                        switch (column.name()) {
                            case "client_id" -> Optional.of("client");
                            case "staff_id", "account_manager_id" -> Optional.of("staff");
                            case "party_id", "identifier" -> Optional.of("party");
                            default -> Optional.empty();
                        };
                assertEquals(expected, column.identityKind(), table + "." + column.name());
            }
        }
    }
}
