package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.export.Refusal;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.ExportedAt;
import io.replyledger.spec.ProviderRule;
import io.replyledger.spec.SourceEntry;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.SideBySide;
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
import java.util.concurrent.Callable;
import org.apache.commons.codec.digest.DigestUtils;

/** Which files the exports folder holds, which source each belongs to, and which content each is. */
final class Inventory {
    private final ExportFolder folder;
    private final String configurationFile;
    private final List<SourceEntry> entries;
    private final Set<String> ownFiles;
    private final Map<String, List<KnownPath>> known = new HashMap<>();
    private final List<String> unmatched = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    Inventory(ExportFolder folder, String configurationFile, Configuration configuration, List<KnownPath> knownPaths) {
        this.folder = folder;
        this.configurationFile = configurationFile;
        this.ownFiles = configuration.ownFiles();
        this.entries = configuration.sources().stream()
                .flatMap(s -> s.entries().stream())
                .toList();
        knownPaths.forEach(k ->
                known.computeIfAbsent(slot(k.file()), s -> new ArrayList<>()).add(k));
    }

    private static String slot(ExportFile file) {
        return file.source() + "\0" + file.path();
    }

    /** True when a path was there, whether a source takes it or not; known after {@link #files}. */
    boolean lists(String path) {
        return listed.contains(path);
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
     * Every file that a source takes, in the order of their paths. Files that the configuration names itself, such as a
     * catalogue, are none.
     *
     * @throws UserMistake when a glob matches nothing, a file belongs to two entries, two entries of a source are given
     *     the same bytes, or the name of a file tells no date where it should
     */
    List<ExportFile> files() throws IOException {
        Set<String> hit = new HashSet<>();
        Map<String, SourceEntry> takers = new HashMap<>();
        List<Callable<List<ExportFile>>> taken = new ArrayList<>();
        for (ExportFolder.Listed path : folder.list()) {
            listed.add(path.path());
            if (ownFiles.contains(path.path())) {
                continue;
            }
            SourceEntry entry = entryOf(path.path(), hit);
            if (entry == null) {
                unmatched.add(path.path());
            } else {
                ExportTime.require(entry, path.path(), configurationFile);
                takers.put(path.path(), entry);
                taken.add(() -> contents(entry.source(), path));
            }
        }
        requireHits(hit);
        List<ExportFile> files = new ArrayList<>();
        SideBySide.of(taken).forEach(files::addAll);
        byContent(files).values().forEach(same -> requireOneTaker(same, takers));
        files.sort(Comparator.comparing(ExportFile::display).thenComparing(ExportFile::source));
        return files;
    }

    private SourceEntry entryOf(String path, Set<String> hit) {
        SourceEntry found = null;
        for (SourceEntry entry : entries) {
            for (String glob : entry.files()) {
                if (ExportFolder.matches(glob, path)) {
                    hit.add(glob);
                    requireFirst(path, found, entry);
                    found = entry;
                }
            }
        }
        return found;
    }

    private void requireFirst(String path, SourceEntry before, SourceEntry entry) {
        if (before != null && !before.equals(entry)) {
            String other = before.source().equals(entry.source()) ? "another entry of it" : "source " + before.source();
            throw UserMistake.in(
                    configurationFile,
                    "sources." + entry.source() + ".files",
                    "'" + path + "' also belongs to " + other + "; make the globs differ");
        }
    }

    private void requireHits(Set<String> hit) {
        for (SourceEntry entry : entries) {
            for (String glob : entry.files()) {
                if (!entry.optional() && !hit.contains(glob)) {
                    throw UserMistake.in(
                            configurationFile,
                            "sources." + entry.source() + ".files",
                            "'" + glob + "' " + whyNothing(glob));
                }
            }
        }
    }

    private static String whyNothing(String glob) {
        boolean leaves = glob.startsWith("/") || List.of(glob.split("/", -1)).contains("..");
        return leaves
                ? "leads out of the exports folder; put the files there and give the path below it"
                : "matches no file; correct it or say optional: true";
    }

    /** Content counts once in a source; whichever of two mappings read it, the other would be passed over in silence. */
    private void requireOneTaker(List<ExportFile> same, Map<String, SourceEntry> takers) {
        ExportFile first = same.get(0);
        for (ExportFile file : same) {
            if (file.size() > 0 && !takers.get(file.path()).equals(takers.get(first.path()))) {
                throw UserMistake.in(
                        configurationFile,
                        "sources." + file.source() + ".files",
                        "'" + file.display() + "' has the same bytes as '" + first.display()
                                + "', which belongs to another entry of it; remove one of them");
            }
        }
    }

    private List<ExportFile> contents(String source, ExportFolder.Listed listed) throws IOException {
        List<KnownPath> before = known.getOrDefault(source + "\0" + listed.path(), List.of());
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
            contents.add(new ExportFile(source, listed.path(), member, listed.size(), listed.modified(), sha256));
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
    static String key(ExportFile file, EntryPlan plan, Zones zones, Pseudonyms pseudonyms) {
        SourceEntry entry = plan.entry();
        ProviderRule provider = entry.provider();
        String pathProvider = provider.path() == null ? "" : file.path();
        // What an export calls a provider is compared with those that are declared.
        boolean isNamed = provider.path() != null || (provider.column() != null && provider.values() == null);
        String declared = isNamed ? plan.ownership().declared().settings() : "";
        ExportedAt rule = entry.exportedAt();
        Long exportedAt =
                ExportTime.of(rule, file.path(), zones.of(plan.mapping().timeZone(), ""));
        String settings = String.join(
                "\0",
                plan.mappingHash(),
                provider.toString() + entry.questions().codes() + plan.asked(),
                pathProvider + declared,
                rule != null && rule.column() != null ? rule.toString() : String.valueOf(exportedAt),
                zones.names().toString(),
                pseudonyms.settings());
        return entry.source() + ":" + file.id() + ":"
                + DigestUtils.sha256Hex(settings.getBytes(StandardCharsets.UTF_8));
    }
}
