package io.replyledger.explain;

import io.replyledger.scorecard.Behind;
import io.replyledger.scorecard.Criterion;
import io.replyledger.scorecard.EvidenceRow;
import io.replyledger.scorecard.EvidenceRow.Outcome;
import io.replyledger.scorecard.KeptValue;
import io.replyledger.spec.MeasureDefinition;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The cases behind a criterion that rests on kept distributions, from {@code fact_case}. */
final class KeptBehind {
    /** Mystery contacts, which count apart. */
    private static final String PROBE = "probe";

    private final PublishedFolder published;
    private final Providers providers;
    private final Criterion criterion;
    private final KeptValue value;
    private final Set<String> delivered = new HashSet<>();

    KeptBehind(PublishedFolder published, Providers providers, Criterion criterion, KeptValue value) {
        this.published = published;
        this.providers = providers;
        this.criterion = criterion;
        this.value = value;
    }

    /** False for shares, of which only sums are kept. */
    boolean isOfCases() {
        return parts().stream().allMatch(p -> MeasureDefinition.all().containsKey(p.measure()));
    }

    private List<KeptValue.Part> parts() {
        return value.choices().stream().flatMap(List::stream).toList();
    }

    /** Of these months, for a provider or one that holds others; of mystery contacts or of all others. */
    Behind of(String provider, List<String> months, boolean isOfProbes, int most) throws IOException {
        published.read("data_quality", row -> {
            if (row.number("accepted") > 0) {
                delivered.add(row.text("provider_id") + " " + row.text("record"));
            }
        });
        Behind behind = new Behind(criterion, most);
        Clocks clocks = new Clocks(criterion.clock(), providers, new AsOf(published.run()));
        Map<String, MeasureDefinition> measures = new TreeMap<>();
        parts().forEach(p -> measures.put(p.measure(), MeasureDefinition.all().get(p.measure())));
        for (Map.Entry<String, MeasureDefinition> measure : measures.entrySet()) {
            CaseReader reader = new CaseReader(published, measure.getValue(), providers);
            for (String month : months) {
                reader.read(month, c -> {
                    boolean isOf = c.month().equals(month)
                            && c.segment().equals(PROBE) == isOfProbes
                            && providers.isWithin(c.provider(), provider)
                            && isTaken(c, measure.getKey());
                    if (isOf) {
                        clocks.seen(c).ifPresent(seen -> behind.add(row(seen)));
                    }
                });
            }
        }
        return behind;
    }

    /** Of alternatives each provider takes the first that it delivers. */
    private boolean isTaken(Case about, String measure) {
        return value.choices().stream()
                .filter(parts -> parts.stream().anyMatch(p -> delivered.contains(about.provider() + " " + p.record())))
                .findFirst()
                .orElse(List.of())
                .stream()
                .anyMatch(p -> p.isOf(about.record(), measure, about.channel()));
    }

    private static EvidenceRow row(Seen seen) {
        Case about = seen.about();
        return new EvidenceRow(
                about.provider(),
                about.month(),
                about.from(),
                about.source(),
                about.record(),
                about.id(),
                about.file(),
                about.row(),
                "",
                outcome(seen),
                seen.seconds() == null ? null : BigDecimal.valueOf(seen.seconds()),
                null);
    }

    private static Outcome outcome(Seen seen) {
        return switch (seen.outcome()) {
            case OBSERVED -> Outcome.SEEN;
            case ENDED, WAITING -> Outcome.CENSORED;
            case UNTIMED_EVENT, UNTIMED_END -> Outcome.UNTIMED;
            case UNCOVERED -> Outcome.UNCOVERED;
        };
    }

    /** The measures that it rests on, for {@code --measure}. */
    String measures() {
        return parts().stream().map(KeptValue.Part::measure).distinct().collect(Collectors.joining(", "));
    }
}
