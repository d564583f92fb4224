package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Refusal;
import io.replyledger.spec.ExportedAt;
import io.replyledger.spec.Source;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** Which files the exports folder holds, which source each belongs to, and which content each is. */
final class Inventory {
    private final ExportFolder folder;
    private final String configurationFile;
    private final List<Source> sources;
    private final Map<String, List<KnownPath>> known = new HashMap<>();
    private final List<String> unmatched = new ArrayList<>();

    Inventory(ExportFolder folder, String configurationFile, List<Source> sources, List<KnownPath> knownPaths) {
        this.folder = folder;
        this.configurationFile = configurationFile;
        this.sources = sources;
        knownPaths.forEach(k ->
                known.computeIfAbsent(slot(k.file()), s -> new ArrayList<>()).add(k));
    }

    private static String slot(ExportFile file) {
        return file.source() + "\0" + file.path();
    }

    /** Paths that no source takes. */
    List<String> unmatched() {
        return unmatched;
    }

    /**
     * Looks again into a file that is told apart by no member, however long it is known.
     *
     * @throws Refusal when it is an archive that cannot be opened
     */
    void requireReadable(ExportFile file) throws IOException, Refusal {
        if (file.member().isEmpty()) {
            folder.members(file.path());
        }
    }

    /**
     * Every file that a source takes, in the order of their paths.
     *
     * @throws UserMistake when a glob matches nothing or a file belongs to two sources
     */
    List<ExportFile> files() throws IOException {
        Set<String> hit = new HashSet<>();
        List<ExportFile> files = new ArrayList<>();
        for (ExportFolder.Listed listed : folder.list()) {
            Source source = sourceOf(listed.path(), hit);
            if (source == null) {
                unmatched.add(listed.path());
            } else {
                files.addAll(contents(source, listed));
            }
        }
        requireHits(hit);
        files.sort(Comparator.comparing(ExportFile::display).thenComparing(ExportFile::source));
        return files;
    }

    private Source sourceOf(String path, Set<String> hit) {
        Source found = null;
        for (Source source : sources) {
            for (String glob : source.files()) {
                if (ExportFolder.matches(glob, path)) {
                    hit.add(source.id() + "\0" + glob);
                    if (found != null && !found.id().equals(source.id())) {
                        throw UserMistake.in(
                                configurationFile,
                                "sources." + source.id() + ".files",
                                "'" + path + "' also belongs to source " + found.id() + "; make the globs differ");
                    }
                    found = source;
                }
            }
        }
        return found;
    }

    private void requireHits(Set<String> hit) {
        for (Source source : sources) {
            for (String glob : source.files()) {
                if (!source.optional() && !hit.contains(source.id() + "\0" + glob)) {
                    throw UserMistake.in(
                            configurationFile,
                            "sources." + source.id() + ".files",
                            "'" + glob + "' matches no file; correct it or say optional: true");
                }
            }
        }
    }

    private List<ExportFile> contents(Source source, ExportFolder.Listed listed) throws IOException {
        List<KnownPath> before = known.getOrDefault(source.id() + "\0" + listed.path(), List.of());
        boolean isUnchanged = !before.isEmpty()
                && before.stream()
                        .allMatch(k ->
                                k.file().size() == listed.size() && k.file().modified() == listed.modified());
        if (isUnchanged) {
            return before.stream().map(KnownPath::file).toList();
        }
        String sha256 = folder.sha256(listed.path());
        List<ExportFile> contents = new ArrayList<>();
        for (String member : members(listed.path())) {
            contents.add(new ExportFile(source.id(), listed.path(), member, listed.size(), listed.modified(), sha256));
        }
        return contents;
    }

    private List<String> members(String path) throws IOException {
        try {
            return folder.members(path);
        } catch (Refusal e) {
            // Known as a whole; refused when it is to be read.
            return List.of("");
        }
    }

    /** Files by the content that they are, per source; the smallest path first. */
    static Map<String, List<ExportFile>> byContent(List<ExportFile> files) {
        Map<String, List<ExportFile>> contents = new LinkedHashMap<>();
        for (ExportFile file : files) {
            contents.computeIfAbsent(file.source() + ":" + file.id(), k -> new ArrayList<>())
                    .add(file);
        }
        return contents;
    }

    /** Identity of content together with all that touches its mapping; the same key is never read twice. */
    static String key(ExportFile file, SourcePlan plan, Zones zones, Pseudonyms pseudonyms) {
        Source source = plan.source();
        String pathProvider = source.provider().path() == null ? "" : file.path();
        ExportedAt rule = source.exportedAt();
        Long exportedAt =
                ExportTime.of(rule, file.path(), zones.of(plan.mapping().timeZone(), ""));
        String settings = String.join(
                "\0",
                plan.mappingHash(),
                source.provider().toString(),
                pathProvider,
                String.valueOf(exportedAt),
                zones.names().toString(),
                pseudonyms.settings());
        return source.id() + ":" + file.id() + ":" + DigestUtils.sha256Hex(settings.getBytes(StandardCharsets.UTF_8));
    }
}
