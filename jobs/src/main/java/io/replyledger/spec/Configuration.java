package io.replyledger.spec;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checked content of {@code replyledger.yml}.
 *
 * @param group the organisation
 * @param timeZone IANA zone of providers that name none
 * @param calendar business calendar of providers that name none
 * @param filingDeadlines path of a table of filing deadlines in the exports folder, null where there is none
 * @param criteria path of a catalogue of criteria in the exports folder, null for the built-in one
 * @param weights weights of criteria by their codes; those that are not there have 1
 * @param leaveOut criteria by their codes, and dimensions by their numbers, that do not apply
 * @param providers declared providers, parents included
 * @param sources declared sources
 */
public record Configuration(
        Group group,
        String timeZone,
        String calendar,
        String filingDeadlines,
        String criteria,
        Map<String, BigDecimal> weights,
        List<String> leaveOut,
        List<Provider> providers,
        List<Source> sources) {

    /** The same, whose questions are about these criteria, by record type. */
    public Configuration knowing(TreeMap<String, TreeSet<String>> known) {
        return new Configuration(
                group,
                timeZone,
                calendar,
                filingDeadlines,
                criteria,
                weights,
                leaveOut,
                providers,
                sources.stream().map(s -> s.knowing(known)).toList());
    }

    /** Paths in the exports folder of files that say how to count and hold no records. */
    public Set<String> ownFiles() {
        Stream<String> calendars = Stream.concat(
                Stream.of(calendar == null ? "" : calendar), providers.stream().map(Provider::calendar));
        return Stream.concat(Stream.of(filingDeadlines, criteria), calendars)
                .filter(name -> name != null && !name.isEmpty())
                .map(name -> Path.of(name).normalize().toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    /** The declared provider of that id. */
    public Optional<Provider> provider(String id) {
        return providers.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The source of that id. */
    public Optional<Source> source(String id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The zone of a provider, declared or not. */
    public ZoneId zoneOf(String providerId) {
        return ZoneId.of(provider(providerId).map(Provider::timeZone).orElse(timeZone));
    }

    /** The name of a provider or of the group; the id where none is declared. */
    public String nameOf(String providerId) {
        if (providerId.equals(group.id())) {
            return group.name();
        }
        return provider(providerId).map(Provider::name).orElse(providerId);
    }
}
