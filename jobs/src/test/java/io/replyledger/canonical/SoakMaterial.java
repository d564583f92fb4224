package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.ConfigurationFile;
import io.replyledger.spec.Mapping;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An example that is mutated.
 *
 * @param name for people: mapping and example
 * @param ending of its file, as delivered
 * @param bytes as delivered
 * @param mappingText YAML
 * @param plan its mapping in the configuration of the soak
 * @param table its rows where it is a delimited text, else null; the header, if any, is its first row
 * @param identities texts of its identity columns that stand nowhere else
 */
record SoakMaterial(
        String name,
        String ending,
        byte[] bytes,
        String mappingText,
        EntryPlan plan,
        List<List<String>> table,
        List<String> identities) {
    static final Configuration CONFIGURATION = ConfigurationFile.read(
            "{group: {id: soak}, time_zone: Asia/Shanghai, providers: [{id: branch, own: {mail_domains:"
                    + " [branch.example], numbers: ['021-6288*'], staff_ids: '[A-Z][A-Za-z]+'}}], sources: [{id: soak,"
                    + " files: '*', mapping: m, provider: branch}]}",
            "replyledger.yml");
    static final Ownership OWNERSHIP = new Ownership(CONFIGURATION);
    private static final Path MAIL = Path.of("jobs/src/test/resources/soak");
    private static final int SHORTEST = 4;

    /** All examples; tables of the canonical mappings also as JSON; and a mailbox. */
    static List<SoakMaterial> all() throws IOException {
        List<SoakMaterial> all = new ArrayList<>();
        for (Path path : MappingExample.mappings()) {
            for (MappingExample example : MappingExample.of(path)) {
                SoakMaterial material = of(example);
                all.add(material);
                if (MappingExample.isDerived(path)) {
                    all.add(material.asJson());
                }
            }
        }
        byte[] mails = Files.readAllBytes(MAIL.resolve("mails.mbox"));
        List<String> people = Files.readAllLines(MAIL.resolve("people.txt"));
        all.add(of("mails", "mbox", mails, Files.readString(MAIL.resolve("mail.yml")), people));
        return all;
    }

    private static SoakMaterial of(MappingExample example) throws IOException {
        String file = example.given().getFileName().toString();
        String name = example.folder().getFileName() + "/" + example.name();
        byte[] bytes = Files.readAllBytes(example.given());
        return of(name, file.substring(file.indexOf(".given.") + 7), bytes, example.mappingText(), List.of());
    }

    private static SoakMaterial of(String name, String ending, byte[] bytes, String text, List<String> people) {
        Mapping mapping = Mappings.read(text, name + ".yml");
        EntryPlan plan = new EntryPlan(
                CONFIGURATION.sources().get(0).entries().get(0), mapping, "", ClosedLists.load(), OWNERSHIP);
        boolean isText = mapping.format().isTable() && ending.equals("csv");
        List<List<String>> table = isText ? SoakTable.rows(new String(bytes, charset(mapping)), mapping) : null;
        List<String> identities = table == null ? people : identities(mapping, table);
        return new SoakMaterial(name, ending, bytes, text, plan, table, identities);
    }

    private static Charset charset(Mapping mapping) {
        return mapping.encoding() == null ? StandardCharsets.UTF_8 : Charset.forName(mapping.encoding());
    }

    private SoakMaterial asJson() {
        String text = mappingText.replace("format: csv\ncomments: \"#\"\n", "format: ndjson\n");
        List<String> lines = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            lines.add(SoakTable.json(table.get(0), row));
        }
        byte[] json = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return of(name + " as JSON", "json", json, text, identities);
    }

    /** Texts of identity columns; those that also stand in other cells, or are too short to be told, are left out. */
    private static List<String> identities(Mapping mapping, List<List<String>> table) {
        List<String> header = mapping.columns() == null ? table.get(0) : mapping.columns();
        boolean[] areHidden = hidden(mapping, header);
        List<String> hidden = new ArrayList<>();
        StringBuilder shown = new StringBuilder(String.join("\n", header));
        for (List<String> row : table.subList(mapping.columns() == null ? 1 : 0, table.size())) {
            for (int i = 0; i < row.size(); i++) {
                if (i < areHidden.length && areHidden[i]) {
                    hidden.add(row.get(i).strip());
                } else {
                    shown.append('\n').append(row.get(i));
                }
            }
        }
        shown.append(mapping);
        return hidden.stream()
                .filter(SoakMaterial::canBeTold)
                .filter(text -> shown.indexOf(text) < 0)
                .distinct()
                .toList();
    }

    private static boolean[] hidden(Mapping mapping, List<String> header) {
        HiddenColumns columns = new HiddenColumns(mapping);
        boolean[] areHidden = new boolean[header.size()];
        mapping.records().forEach((record, how) -> how.fields().forEach((name, field) -> {
            boolean isHidden = columns.holds(Table.load(record).column(name).orElseThrow(), field);
            Header names = Header.of(header);
            if (isHidden) {
                field.columns().forEach(c -> names.position(c).ifPresent(p -> areHidden[p] = true));
            }
        }));
        return areHidden;
    }

    private static boolean canBeTold(String text) {
        boolean isChinese = text.length() >= 2 && text.charAt(0) >= 0x2E80;
        return isChinese || text.length() >= SHORTEST;
    }

    /** The identities that are masked wherever they stand: addresses and mobile numbers. */
    List<String> masked() {
        return identities.stream()
                .filter(t -> t.indexOf('@') > 0 || t.matches("1[3-9]\\d{9}"))
                .toList();
    }

    /** The row above the data; null for a table without. */
    List<String> header() {
        return plan.mapping().columns() == null ? table.get(0) : null;
    }

    /** The data rows. */
    List<List<String>> rows() {
        return table.subList(header() == null ? 0 : 1, table.size());
    }

    /** What separates cells. */
    char delimiter() {
        String given = plan.mapping().delimiter();
        return given == null ? ',' : given.charAt(0);
    }

    @Override
    public String toString() {
        return name;
    }
}
