package io.replyledger.job;

import io.replyledger.canonical.EntryPlan;
import io.replyledger.canonical.Holdings;
import io.replyledger.canonical.SourcePlan;
import io.replyledger.measure.Account;
import io.replyledger.measure.KeptKey;
import io.replyledger.scorecard.Delivery;
import io.replyledger.scorecard.ReadFile;
import io.replyledger.spec.ProviderRule;
import io.replyledger.spec.WrittenMonths;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which months of which records a run rests on: those that {@code covers} names, else from the first to the last in which
 * records start. A list whose rows go on after their start, of contracts, staff, improvements or assessments, says something of
 * every month until its export: an improvement that was proposed last year is completed in a month without a proposal.
 */
final class DeliveredMonths {
    private static final Set<RecordType> LISTS =
            EnumSet.of(RecordType.CONTRACT, RecordType.STAFF, RecordType.INITIATIVE, RecordType.ASSESSMENT);
    /** Their records start long before anything is told of them. */
    private static final Set<RecordType> NO_SPAN = EnumSet.of(
            RecordType.CONTRACT,
            RecordType.STAFF,
            RecordType.IDENTITY,
            RecordType.INITIATIVE,
            RecordType.TRAINING,
            RecordType.ASSESSMENT,
            RecordType.NOTICE);

    /** A window of a year, and the same window a year before. */
    private static final int LONGEST_LOOK_BACK = 24;

    private final Inputs inputs;
    private final Map<String, Long> asOf;
    private final Map<Part, NavigableSet<String>> started = new TreeMap<>();
    private final Delivery delivery = new Delivery();
    private final List<ReadFile> files;
    private long rows;

    private record Part(String record, String provider, String source) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return (record + '\0' + provider + '\0' + source)
                    .compareTo(other.record + '\0' + other.provider + '\0' + other.source);
        }
    }

    DeliveredMonths(Inputs inputs, Map<String, Long> asOf, Collection<Account> accounts, Holdings holdings) {
        this.inputs = inputs;
        this.asOf = watched(inputs.plans().keySet(), asOf);
        accounts.forEach(this::see);
        inputs.plans().values().forEach(this::addCovered);
        started.forEach(this::add);
        this.files = DeliveredFiles.of(holdings, inputs.configuration());
        files.forEach(f -> delivery.addExport(f.provider(), f.month()));
    }

    /** A source of which nothing has happened yet, such as a list of contracts to come, is as old as the newest other one. */
    private static Map<String, Long> watched(Set<String> sources, Map<String, Long> known) {
        TreeMap<String, Long> watched = new TreeMap<>(known);
        known.values().stream()
                .max(Comparator.naturalOrder())
                .ifPresent(newest -> sources.forEach(source -> watched.putIfAbsent(source, newest)));
        return watched;
    }

    private void see(Account account) {
        KeptKey key = account.key();
        boolean isCounted = key.kind().equals(KeptKey.ROWS) && key.reason().equals(RecordStanding.ACCEPTED);
        if (isCounted) {
            rows += account.part().rows();
            see(key.record(), key);
            // Events alone make a record.
            RecordType.of(key.record()).flatMap(RecordType::foldsInto).ifPresent(type -> see(type.table(), key));
        }
    }

    private void see(String record, KeptKey key) {
        started.computeIfAbsent(new Part(record, key.provider(), key.source()), k -> new TreeSet<>())
                .add(key.month());
    }

    /** A provider of which nothing came is delivered all the same where an entry names it. */
    private void addCovered(SourcePlan plan) {
        for (EntryPlan entry : plan.entries()) {
            ProviderRule provider = entry.entry().provider();
            if (entry.entry().covers() != null && provider.id() != null) {
                entry.mapping()
                        .records()
                        .keySet()
                        .forEach(record -> started.computeIfAbsent(
                                new Part(record, provider.id(), plan.source().id()), k -> new TreeSet<>()));
            }
        }
    }

    private void add(Part part, NavigableSet<String> months) {
        List<String> covered = covered(part);
        delivery.add(part.provider(), part.record(), part.source(), covered.isEmpty() ? span(part, months) : covered);
    }

    private List<String> covered(Part part) {
        List<String> covered = new ArrayList<>();
        for (EntryPlan entry : inputs.plans().get(part.source()).entries()) {
            boolean isOf =
                    entry.entry().covers() != null && entry.mapping().records().containsKey(part.record());
            if (isOf) {
                WrittenMonths covers = entry.entry().covers();
                covered.addAll(between(covers.first().toString(), covers.last().toString()));
            }
        }
        return covered;
    }

    private List<String> span(Part part, NavigableSet<String> months) {
        RecordType type = RecordType.of(part.record()).orElseThrow();
        NavigableSet<String> known = new TreeSet<>(months);
        known.removeIf(m -> !isMonth(m));
        if (LISTS.contains(type)) {
            String first = months.size() > known.size() || known.isEmpty() ? firstMonth() : known.first();
            return between(first, lastMonth(part.source(), part.provider()));
        }
        return known.isEmpty() ? List.of() : between(known.first(), known.last());
    }

    private static boolean isMonth(String month) {
        return month.length() == "2025-01".length();
    }

    private String lastMonth(String source, String provider) {
        if (asOf.isEmpty()) {
            // Nothing has happened yet anywhere: then a list tells of the months that it names.
            return started.values().stream()
                    .flatMap(Set::stream)
                    .filter(DeliveredMonths::isMonth)
                    .max(Comparator.naturalOrder())
                    .orElse("1900-01");
        }
        return YearMonth.from(Instant.ofEpochSecond(asOf.get(source))
                        .atZone(inputs.configuration().zoneOf(provider)))
                .toString();
    }

    private String firstMonth() {
        List<String> months = months();
        return months.isEmpty() ? "1900-01" : months.get(0);
    }

    static List<String> between(String first, String last) {
        List<String> months = new ArrayList<>();
        for (YearMonth m = YearMonth.parse(first); !m.isAfter(YearMonth.parse(last)); m = m.plusMonths(1)) {
            months.add(m.toString());
        }
        return months;
    }

    /** Until when each source was watched, seconds since 1970. */
    Map<String, Long> watched() {
        return asOf;
    }

    /** The files that were read, each with the rows of a provider in it. */
    List<ReadFile> files() {
        return files;
    }

    /** Rows that count. */
    long rows() {
        return rows;
    }

    Delivery delivery() {
        return delivery;
    }

    /** Record types of which anything counts. */
    Set<String> records() {
        Set<String> records = new TreeSet<>();
        started.forEach((part, months) -> {
            if (!months.isEmpty()) {
                records.add(part.record());
            }
        });
        return records;
    }

    Set<String> providers() {
        Set<String> providers = new TreeSet<>();
        started.keySet().forEach(part -> providers.add(part.provider()));
        return providers;
    }

    /** The months that criteria can look at: those that are published, and what was delivered in windows that end in them. */
    List<String> seen() {
        List<String> published = months();
        if (published.isEmpty()) {
            return published;
        }
        NavigableSet<String> seen = delivery.months();
        seen.addAll(published);
        String earliest =
                YearMonth.parse(published.get(0)).minusMonths(LONGEST_LOOK_BACK).toString();
        return between(seen.ceiling(earliest), published.get(published.size() - 1));
    }

    /** The months that are published: from the first to the last in which anything but a list begins. */
    List<String> months() {
        NavigableSet<String> told = new TreeSet<>();
        NavigableSet<String> all = new TreeSet<>();
        started.forEach((part, months) -> {
            months.stream().filter(DeliveredMonths::isMonth).forEach(all::add);
            if (!NO_SPAN.contains(RecordType.of(part.record()).orElseThrow())) {
                months.stream().filter(DeliveredMonths::isMonth).forEach(told::add);
            }
        });
        if (!told.isEmpty()) {
            return between(told.first(), told.last());
        }
        if (all.isEmpty()) {
            return List.of();
        }
        String last = asOf.keySet().stream()
                .map(s -> lastMonth(s, inputs.configuration().group().id()))
                .max(String::compareTo)
                .orElse(all.last());
        return between(YearMonth.parse(last).minusMonths(11).toString(), last);
    }
}
