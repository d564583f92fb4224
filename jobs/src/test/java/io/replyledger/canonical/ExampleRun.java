package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.FileForm;
import io.replyledger.export.Refusal;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.ConfigurationFile;
import io.replyledger.spec.IdentifierKind;
import io.replyledger.spec.Mapping;
import io.replyledger.table.Column;
import io.replyledger.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** What ingesting the given file of an example makes of it, as texts by column. */
final class ExampleRun implements RecordSink {
    static final Pseudonyms PSEUDONYMS = new Pseudonyms("key of the examples".getBytes(StandardCharsets.UTF_8));

    private static final Identifiers IDENTIFIERS = new Identifiers("CN");
    private static final String FINDINGS = "findings";
    private static final String CONFIGURATION = "{group: {id: examples}, time_zone: Asia/Shanghai, providers: [{id:"
            + " branch, own: {mail_domains: [branch.example], numbers: ['021-6288*'], staff_ids: '[A-Z][A-Za-z]+'}}],"
            + " sources: [{id: example, files: '*', mapping: m, provider: branch}]}";

    private final Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    private final Map<String, String> identifiers = new HashMap<>();

    private ExampleRun() {}

    /** The checked mapping of an example. */
    static Mapping mapping(MappingExample example) throws IOException {
        String path = example.mapping().toString();
        Mapping mapping = Mappings.read(example.mappingText(), path);
        return mapping;
    }

    static ExampleRun of(MappingExample example) throws IOException, Refusal {
        Mapping mapping = mapping(example);
        Configuration configuration = ConfigurationFile.read(CONFIGURATION, "replyledger.yml");
        EntryPlan plan = new EntryPlan(
                configuration.sources().get(0).entries().get(0),
                mapping,
                "",
                ClosedLists.load(),
                new Ownership(configuration));
        ExportFolder folder = new ExportFolder(
                example.folder().toAbsolutePath().toString(), new org.apache.hadoop.conf.Configuration(false));
        ExportFile file = file(example);
        FileForm form = folder.form(file, mapping);
        List<String> missing = MissingColumns.of(mapping, form.offered());
        if (!missing.isEmpty()) {
            throw new AssertionError(
                    example.given() + ": lacks " + String.join(", ", missing) + " of " + example.mapping());
        }
        ExampleRun run = new ExampleRun();
        folder.read(file, form, null, row -> run.remember(row.cells()));
        FileReport report = new FileIngest(
                        new IngestUnit(file, form, null, null), plan, new Zones(configuration), PSEUDONYMS, run)
                .read(folder);
        if (report.refusal() != null) {
            throw new AssertionError(example.given() + ": refused: " + report.refusal());
        }
        report.findings().forEach(run::found);
        return run;
    }

    /** Gives the rows of the given file. */
    static void rows(MappingExample example, ExportFolder.RowSink sink) throws IOException, Refusal {
        ExportFolder folder = new ExportFolder(
                example.folder().toAbsolutePath().toString(), new org.apache.hadoop.conf.Configuration(false));
        FileForm form = folder.form(file(example), mapping(example));
        long unused = folder.read(file(example), form, null, sink);
    }

    private static ExportFile file(MappingExample example) throws IOException {
        byte[] bytes = Files.readAllBytes(example.given());
        String path = example.given().getFileName().toString();
        return new ExportFile("example", path, "", bytes.length, 0, DigestUtils.sha256Hex(bytes));
    }

    private void remember(List<String> cells) {
        for (String cell : cells) {
            remember(cell, null);
            for (IdentifierKind kind : IdentifierKind.values()) {
                remember(cell, kind);
                PartyCells.split(cell, kind).forEach(party -> remember(party, kind));
            }
        }
    }

    /** True when the text stands for the identity or the subject. */
    static boolean isHidden(String expected, String text) {
        Hiding hiding = new Hiding(PSEUDONYMS, IDENTIFIERS);
        List<IdentifierKind> kinds = new ArrayList<>(List.of(IdentifierKind.values()));
        kinds.add(null);
        return text.equals(hiding.subject(expected))
                || kinds.stream()
                        .anyMatch(k -> text.equals(hiding.identity("client", k, expected))
                                || text.equals(hiding.identity("staff", k, expected)));
    }

    private void remember(String text, IdentifierKind kind) {
        Identifier identifier = IDENTIFIERS.of(text, kind);
        identifiers.put(PSEUDONYMS.of("client", identifier), text);
        identifiers.put(PSEUDONYMS.of("staff", identifier), text);
    }

    private void found(String record, Map<String, Long> counts) {
        counts.forEach(
                (finding, n) -> rows(FINDINGS).add(Map.of("record", record, "finding", finding, "n", n.toString())));
    }

    @Override
    public void write(Table table, String month, Object[] row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            Column column = table.columns().get(i);
            texts.put(column.name(), text(column, row[i]));
        }
        rows(table.name().equals("reject") ? "rejects" : table.name()).add(texts);
    }

    private static String text(Column column, Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case TIMESTAMP -> Timestamps.ofMicros((Long) value).toString();
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case STRING, BIGINT, INT, DOUBLE, BOOLEAN, DATE, LONGS, BINARY -> value.toString();
        };
    }

    private List<Map<String, String>> rows(String table) {
        return tables.computeIfAbsent(table, k -> new ArrayList<>());
    }

    /** Rows of a record type, of rejects or of findings. */
    List<Map<String, String>> of(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The cell of the given file behind a pseudonym; the text itself where it is none. */
    String identifier(String text) {
        return identifiers.getOrDefault(text, text);
    }
}
