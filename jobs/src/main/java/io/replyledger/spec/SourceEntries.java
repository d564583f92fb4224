package io.replyledger.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings the entries of {@code replyledger.yml} together by the source that they belong to. */
final class SourceEntries {
    private final String file;
    private final Map<String, List<SourceEntry>> entries = new LinkedHashMap<>();
    private final Map<String, Source.Selects> selects = new LinkedHashMap<>();
    private final Map<String, String> keysOfGlobs = new LinkedHashMap<>();

    SourceEntries(String file) {
        this.file = file;
    }

    /**
     * Adds an entry.
     *
     * @param key where it stands, for messages
     * @param told which records its files hold; null where it leaves that to the other entries of its source
     * @throws UserMistake when it contradicts an entry before it
     */
    void add(SourceEntry entry, Source.Selects told, String key) {
        for (String glob : entry.files()) {
            String before = keysOfGlobs.putIfAbsent(glob, key);
            if (before != null) {
                throw UserMistake.in(file, key + ".files", "'" + glob + "' also stands in " + before);
            }
        }
        Source.Selects before = told == null ? null : selects.putIfAbsent(entry.source(), told);
        if (before != null && before != told) {
            throw UserMistake.in(
                    file,
                    key + ".selects",
                    "differs from that of another entry of source '" + entry.source() + "'; they are one source");
        }
        entries.computeIfAbsent(entry.source(), k -> new ArrayList<>()).add(entry);
    }

    /** The sources in the order of their first entries. */
    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        entries.forEach((id, of) -> sources.add(
                new Source(id, Objects.requireNonNullElse(selects.get(id), Source.Selects.UPDATED), List.copyOf(of))));
        return sources;
    }
}
