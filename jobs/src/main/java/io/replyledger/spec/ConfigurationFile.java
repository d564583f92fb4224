package io.replyledger.spec;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads and checks {@code replyledger.yml}. */
public final class ConfigurationFile {
    private static final String DEFAULT_ZONE = "Asia/Shanghai";
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*");

    private final String file;

    private ConfigurationFile(String file) {
        this.file = file;
    }

    /**
     * Binds and checks the text of a configuration.
     *
     * @param file its path, for messages
     * @throws UserMistake for anything that is unknown, missing or contradictory
     */
    public static Configuration read(String text, String file) {
        return new ConfigurationFile(file).checked(YamlFile.bind(text, file, Written.class));
    }

    /** The file as written, before defaults. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Written(
            Group group,
            String timeZone,
            String calendar,
            String filingDeadlines,
            String criteria,
            Map<String, BigDecimal> weights,
            List<WrittenProvider> providers,
            List<WrittenSource> sources) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record WrittenProvider(
            String id, String name, String parent, String timeZone, String calendar, String from, WrittenOwn own) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record WrittenOwn(List<String> mailDomains, List<String> numbers, String staffIds) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record WrittenSource(
            String id,
            List<String> files,
            String mapping,
            ProviderRule provider,
            Source.Selects selects,
            ExportedAt exportedAt,
            Mapping.Precision precision,
            String covers,
            Map<String, String> questions,
            Boolean optional) {}

    private Configuration checked(Written written) {
        require(written.group(), "group", "the group {id, name}");
        checkId(written.group().id(), "group.id");
        String zone =
                Patterns.requireZone(Objects.requireNonNullElse(written.timeZone(), DEFAULT_ZONE), file, "time_zone");
        List<Provider> providers = providers(orEmpty(written.providers()), zone, written.calendar());
        List<WrittenSource> sources = orEmpty(written.sources());
        if (sources.isEmpty()) {
            throw UserMistake.in(file, "sources", "no source is declared; add one entry per kind of export");
        }
        Group group = new Group(
                written.group().id(),
                Objects.requireNonNullElse(
                        written.group().name(), written.group().id()));
        checkParents(providers, group);
        return new Configuration(
                group,
                zone,
                written.calendar(),
                written.filingDeadlines(),
                written.criteria(),
                weights(written.weights()),
                providers,
                sources(sources, providers));
    }

    private Map<String, BigDecimal> weights(Map<String, BigDecimal> written) {
        Map<String, BigDecimal> weights = Objects.requireNonNullElse(written, Map.of());
        weights.forEach((code, weight) -> {
            if (weight == null || weight.signum() < 0) {
                throw UserMistake.in(file, "weights." + code, "'" + weight + "' must be 0 or more");
            }
        });
        return weights;
    }

    private List<Provider> providers(List<WrittenProvider> written, String zone, String calendar) {
        Set<String> ids = new HashSet<>();
        return Stream.iterate(0, i -> i < written.size(), i -> i + 1)
                .map(i -> provider(written.get(i), "providers[" + i + "]", ids, zone, calendar))
                .toList();
    }

    private Provider provider(
            WrittenProvider written, String key, Set<String> ids, String defaultZone, String defaultCalendar) {
        requireEntry(written, key);
        checkId(written.id(), key + ".id");
        if (!ids.add(written.id())) {
            throw UserMistake.in(file, key + ".id", "'" + written.id() + "' is taken; ids must differ");
        }
        Own own = own(written.own());
        OwnCheck.check(own, file, key + ".own");
        return new Provider(
                written.id(),
                Objects.requireNonNullElse(written.name(), written.id()),
                written.parent(),
                Patterns.requireZone(
                        Objects.requireNonNullElse(written.timeZone(), defaultZone), file, key + ".time_zone"),
                Objects.requireNonNullElse(written.calendar(), Objects.requireNonNullElse(defaultCalendar, "")),
                written.from() == null ? null : WrittenDay.parse(written.from(), file, key + ".from"),
                own);
    }

    private static Own own(WrittenOwn written) {
        return written == null
                ? null
                : new Own(orEmpty(written.mailDomains()), orEmpty(written.numbers()), written.staffIds());
    }

    private void checkParents(List<Provider> providers, Group group) {
        Set<String> ids = new HashSet<>(providers.stream().map(Provider::id).toList());
        if (ids.contains(group.id())) {
            throw UserMistake.in(file, "group.id", "'" + group.id() + "' is also the id of a provider");
        }
        for (int i = 0; i < providers.size(); i++) {
            checkAncestry(providers, i, ids);
        }
    }

    private void checkAncestry(List<Provider> providers, int index, Set<String> ids) {
        Set<String> seen = new HashSet<>();
        String key = "providers[" + index + "].parent";
        for (Provider p = providers.get(index); p.parent() != null; p = byId(providers, p.parent())) {
            if (!ids.contains(p.parent())) {
                throw UserMistake.in(file, key, "'" + p.parent() + "' is not a declared provider");
            }
            if (!seen.add(p.id())) {
                throw UserMistake.in(file, key, "'" + p.id() + "' is its own ancestor");
            }
        }
    }

    private static Provider byId(List<Provider> providers, String id) {
        return providers.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Source> sources(List<WrittenSource> written, List<Provider> providers) {
        SourceEntries entries = new SourceEntries(file);
        for (int i = 0; i < written.size(); i++) {
            String key = "sources[" + i + "]";
            requireEntry(written.get(i), key);
            entries.add(entry(written.get(i), key, providers), written.get(i).selects(), key);
        }
        return entries.sources();
    }

    private SourceEntry entry(WrittenSource written, String key, List<Provider> providers) {
        checkId(written.id(), key + ".id");
        List<String> files = orEmpty(written.files());
        if (files.isEmpty()) {
            throw UserMistake.in(file, key + ".files", "is missing; give a glob such as \"branch/*/tickets*.csv\"");
        }
        files.forEach(g -> Patterns.requireGlob(g, file, key + ".files"));
        require(written.mapping(), key + ".mapping", "a built-in mapping or the path of your own");
        require(written.provider(), key + ".provider", "a provider id, {column: ...}, {path: ...} or {own: true}");
        checkProviderRule(written.provider(), key + ".provider", providers);
        checkExportedAt(written.exportedAt(), key + ".exported_at");
        return new SourceEntry(
                written.id(),
                files,
                written.mapping(),
                written.provider(),
                written.exportedAt(),
                written.precision(),
                written.covers() == null ? null : WrittenMonths.parse(written.covers(), file, key + ".covers"),
                Questions.of(written.questions(), file, key + ".questions"),
                Boolean.TRUE.equals(written.optional()));
    }

    private void checkExportedAt(ExportedAt rule, String key) {
        if (rule != null) {
            Patterns.requireGroup(rule.name(), file, key + ".name");
            Patterns.requireDay(rule.literal(), file, key);
            for (String pattern : orEmpty(rule.timestamp())) {
                Patterns.requireTimestamp(pattern, file, key + ".timestamp");
            }
        }
    }

    private void checkProviderRule(ProviderRule rule, String key, List<Provider> providers) {
        Patterns.requireGroup(rule.path(), file, key + ".path");
        Set<String> ids = new HashSet<>(providers.stream().map(Provider::id).toList());
        ids.add(ProviderRule.UNASSIGNED);
        if (rule.id() != null && !ids.contains(rule.id())) {
            throw UserMistake.in(file, key, "'" + rule.id() + "' is not a declared provider");
        }
        for (Map.Entry<String, String> value : Objects.requireNonNullElse(rule.values(), Map.<String, String>of())
                .entrySet()) {
            if (!ids.contains(value.getValue())) {
                throw UserMistake.in(
                        file,
                        key + ".values." + value.getKey(),
                        "'" + value.getValue() + "' is not a declared provider");
            }
        }
    }

    private void checkId(String id, String key) {
        require(id, key, "an id");
        if (!ID.matcher(id).matches()) {
            throw UserMistake.in(file, key, "'" + id + "' may hold letters, digits, _ . and - only");
        }
        if (id.equals(ProviderRule.UNASSIGNED)) {
            throw UserMistake.in(file, key, "'" + id + "' stands for rows that name no provider; choose another id");
        }
    }

    private void requireEntry(Object entry, String key) {
        if (entry == null) {
            throw UserMistake.in(file, key, "is empty; fill it in or remove it");
        }
    }

    private void require(Object value, String key, String what) {
        if (value == null) {
            throw UserMistake.in(file, key, "is missing; give " + what);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
