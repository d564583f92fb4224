package io.replyledger.canonical;

import io.replyledger.export.ExportFolder;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Questions;
import io.replyledger.spec.Source;
import io.replyledger.spec.SourceEntry;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** Finds and checks the mappings of all sources. */
public final class SourcePlans {
    private SourcePlans() {}

    /**
     * A plan per source id.
     *
     * @throws UserMistake for a mapping that is missing or wrong
     */
    public static Map<String, SourcePlan> of(Configuration configuration, ExportFolder folder, String file)
            throws IOException {
        Map<String, SourcePlan> plans = new TreeMap<>();
        ClosedLists lists = ClosedLists.load();
        Ownership ownership = new Ownership(configuration);
        for (Source source : configuration.sources()) {
            List<EntryPlan> entries = new ArrayList<>();
            for (SourceEntry entry : source.entries()) {
                entries.add(plan(entry, text(entry, folder, file), file, lists, ownership));
            }
            plans.put(source.id(), new SourcePlan(source, entries));
        }
        return plans;
    }

    /** Ids of the sources whose tickets have a column that tells when they were resolved. */
    public static Set<String> resolvedInRows(Map<String, SourcePlan> plans) {
        return plans.values().stream()
                .filter(SourcePlan::isResolvedInRows)
                .map(p -> p.source().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static EntryPlan plan(SourceEntry entry, String text, String file, ClosedLists lists, Ownership ownership) {
        Mapping mapping = Mappings.read(text, entry.mapping());
        requireParties(entry, mapping, file);
        requireCriterion(entry, mapping, file);
        if (entry.exportedAt() != null && entry.exportedAt().column() != null) {
            TimePatternCheck.check(entry.exportedAt().field(), file, "sources." + entry.source() + ".exported_at");
        }
        return new EntryPlan(entry, mapping, hash(text, mapping, lists, ownership), lists, ownership);
    }

    private static void requireParties(SourceEntry entry, Mapping mapping, String file) {
        mapping.records().forEach((name, record) -> {
            if (entry.provider().own() && record.parties() == null) {
                throw UserMistake.in(
                        file,
                        "sources." + entry.source() + ".provider",
                        "own: true needs parties in records." + name + " of mapping " + entry.mapping());
            }
        });
    }

    private static void requireCriterion(SourceEntry entry, Mapping mapping, String file) {
        boolean isFilled =
                mapping.records().values().stream().anyMatch(r -> r.fields().containsKey(Questions.CRITERION));
        if (!isFilled && !entry.questions().codes().isEmpty()) {
            throw UserMistake.in(
                    file,
                    "sources." + entry.source() + ".questions",
                    "mapping " + entry.mapping() + " fills no column " + Questions.CRITERION
                            + " of survey_response or assessment; fill it there, or remove questions");
        }
    }

    /** The mapping together with the tables, lists and own identifiers that it relies on. */
    private static String hash(String text, Mapping mapping, ClosedLists lists, Ownership ownership) {
        StringBuilder all = new StringBuilder(text).append(lists.tables());
        new TreeMap<>(mapping.records()).keySet().forEach(r -> all.append(Table.load(r)));
        if (mapping.records().values().stream().anyMatch(r -> r.parties() != null)) {
            all.append(ownership.settings());
        }
        return DigestUtils.sha256Hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SourceEntry entry, ExportFolder folder, String file) throws IOException {
        String name = entry.mapping();
        boolean isPath = name.contains("/") || name.endsWith(".yml");
        if (isPath && !name.startsWith("/") && !name.contains("..") && folder.has(name)) {
            return folder.text(name);
        }
        return BuiltInMappings.text(name)
                .filter(t -> !isPath)
                .orElseThrow(() -> UserMistake.in(
                        file,
                        "sources." + entry.source() + ".mapping",
                        "'" + name + "' is neither a built-in mapping nor a file in the exports folder"));
    }
}
