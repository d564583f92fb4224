package io.replyledger.job;

import io.replyledger.canonical.AsOf;
import io.replyledger.canonical.Held;
import io.replyledger.canonical.Holdings;
import io.replyledger.output.RunJson;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** What a run rests on, for {@code run.json}. */
final class RunRecord {
    private final Inputs inputs;
    private final Holdings holdings;
    private final AsOf asOf;

    RunRecord(Inputs inputs, Holdings holdings, AsOf asOf) {
        this.inputs = inputs;
        this.holdings = holdings;
        this.asOf = asOf;
    }

    RunJson json(String keyCheck, String months) {
        TreeMap<String, String> mappings = new TreeMap<>();
        inputs.plans().forEach((id, plan) -> mappings.putAll(plan.mappingHashes()));
        return new RunJson(
                Main.VERSION,
                times(asOf.bySource()),
                times(asOf.byFile()),
                providers(),
                new TreeMap<>(inputs.times().calendars()),
                inputs.configurationHash(),
                mappings,
                Map.of(inputs.targets().profile(), inputs.targetsHash()),
                inputs.catalogueHashes(),
                inputs.weights(),
                inputs.covers(),
                months,
                keyCheck,
                files(),
                List.of());
    }

    private static NavigableMap<String, String> times(Map<String, Long> seconds) {
        TreeMap<String, String> times = new TreeMap<>();
        seconds.forEach((s, t) -> times.put(s, Instant.ofEpochSecond(t).toString()));
        return times;
    }

    private List<RunJson.Measured> providers() {
        Configuration configuration = inputs.configuration();
        String group = configuration.group().id();
        List<RunJson.Measured> providers = new ArrayList<>();
        providers.add(new RunJson.Measured(
                group, configuration.nameOf(group), null, configuration.timeZone(), configuration.calendar()));
        for (Provider p : configuration.providers()) {
            String parent = Objects.requireNonNullElse(p.parent(), group);
            providers.add(new RunJson.Measured(p.id(), p.name(), parent, p.timeZone(), p.calendar()));
        }
        return providers;
    }

    private List<RunJson.Input> files() {
        List<RunJson.Input> files = new ArrayList<>();
        for (Held held : holdings.files()) {
            files.add(new RunJson.Input(
                    held.file().display(),
                    held.file().source(),
                    held.file().sha256(),
                    held.report().rowsRead()));
        }
        return files;
    }
}
