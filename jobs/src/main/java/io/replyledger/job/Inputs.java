package io.replyledger.job;

import io.replyledger.canonical.SourcePlan;
import io.replyledger.canonical.SourcePlans;
import io.replyledger.export.ExportFolder;
import io.replyledger.measure.ProviderTimes;
import io.replyledger.output.RunJson;
import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Weighting;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.ConfigurationFile;
import io.replyledger.spec.Source;
import io.replyledger.spec.SourceEntry;
import io.replyledger.spec.Targets;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Everything that is declared for a run, read and checked before Spark starts.
 *
 * @param configurationFile path of replyledger.yml, for messages
 * @param configuration its content
 * @param configurationHash its hash
 * @param plans the sources with their mappings
 * @param times how each provider counts time
 * @param targets the target profile
 * @param targetsHash its hash
 * @param catalogue the criteria
 * @param catalogueHashes names and hashes of the files that they stand in
 */
record Inputs(
        String configurationFile,
        Configuration configuration,
        String configurationHash,
        Map<String, SourcePlan> plans,
        ProviderTimes times,
        Targets targets,
        String targetsHash,
        Catalogue catalogue,
        TreeMap<String, String> catalogueHashes) {
    private static final String FILE = "replyledger.yml";

    static Inputs read(String exports, String targetProfile, org.apache.hadoop.conf.Configuration hadoop)
            throws IOException {
        ExportFolder folder = new ExportFolder(exports, hadoop);
        if (!folder.exists()) {
            throw new UserMistake("--exports: '" + exports + "' is not a folder");
        }
        String path = exports + "/" + FILE;
        if (!folder.has(FILE)) {
            throw new UserMistake(
                    "--exports: '" + path + "' is missing; write it as README shows, under that very name");
        }
        String text = folder.text(FILE);
        Configuration written = ConfigurationFile.read(text, path);
        String targets = targetsText(targetProfile);
        String own = ownCriteria(written, folder, path);
        Catalogue catalogue = own == null ? Catalogue.builtIn() : Catalogue.read(own, written.criteria());
        Configuration configuration = written.knowing(asked(catalogue));
        for (String code : configuration.weights().keySet()) {
            if (catalogue.of(code).isEmpty()) {
                throw UserMistake.in(
                        path, "weights." + code, "'" + code + "' is no criterion; command criteria lists them");
            }
        }
        requireQuestionsOf(catalogue, configuration, path);
        for (String left : configuration.leaveOut()) {
            boolean isKnown = left != null
                    && (catalogue.of(left).isPresent()
                            || catalogue.dimensions().keySet().stream().anyMatch(d -> left.equals(d.toString())));
            if (!isKnown) {
                throw UserMistake.in(
                        path,
                        "leave_out",
                        "'" + left + "' is no criterion and no number of a dimension; command criteria lists them");
            }
        }
        return new Inputs(
                path,
                configuration,
                hash(text),
                SourcePlans.of(configuration, folder, path),
                new CalendarPlan(configuration, folder, path).times(),
                Targets.read(targets, targetProfile),
                hash(targets),
                catalogue,
                catalogueHashes(configuration, own));
    }

    /** By record type, criteria that are about surveys or assessments; the built-in ones count though another catalogue lacks them. */
    private static TreeMap<String, TreeSet<String>> asked(Catalogue catalogue) {
        TreeMap<String, TreeSet<String>> asked = new TreeMap<>();
        for (RecordType type : List.of(RecordType.SURVEY_RESPONSE, RecordType.ASSESSMENT)) {
            TreeSet<String> codes = asked.computeIfAbsent(type.table(), t -> new TreeSet<>());
            Stream.of(Catalogue.builtIn(), catalogue)
                    .flatMap(c -> c.criteria().stream())
                    .filter(c -> c.requires().contains(type.table()) || c.uses().contains(type.table()))
                    .forEach(c -> codes.add(c.code()));
        }
        return asked;
    }

    private static void requireQuestionsOf(Catalogue catalogue, Configuration configuration, String path) {
        for (Source source : configuration.sources()) {
            for (SourceEntry entry : source.entries()) {
                entry.questions().codes().forEach((question, code) -> {
                    if (catalogue.of(code).isEmpty()
                            && Catalogue.builtIn().of(code).isEmpty()) {
                        throw UserMistake.in(
                                path,
                                "questions." + question,
                                "'" + code + "' is no criterion; command criteria lists them");
                    }
                });
            }
        }
    }

    private static TreeMap<String, String> catalogueHashes(Configuration configuration, String own) {
        TreeMap<String, String> hashes = new TreeMap<>();
        Catalogue.texts().forEach((name, text) -> hashes.put(name, hash(text)));
        if (own != null) {
            hashes.remove(Catalogue.FILE);
            hashes.put(configuration.criteria(), hash(own));
        }
        return hashes;
    }

    Weighting weighting() {
        return new Weighting(configuration.weights(), Set.copyOf(configuration.leaveOut()));
    }

    /** Weights other than 1, and what is left out, as texts. */
    TreeMap<String, String> weights() {
        TreeMap<String, String> weights = new TreeMap<>();
        configuration.weights().forEach((code, weight) -> {
            if (weight.compareTo(BigDecimal.ONE) != 0) {
                weights.put(code, weight.stripTrailingZeros().toPlainString());
            }
        });
        catalogue.criteria().stream()
                .filter(c -> weighting().isLeftOut(c))
                .forEach(c -> weights.put(c.code(), RunJson.LEFT_OUT));
        return weights;
    }

    /** Per source, the months that its entries are said to cover, in their order. */
    TreeMap<String, String> covers() {
        TreeMap<String, String> covers = new TreeMap<>();
        for (Source source : configuration.sources()) {
            source.entries().stream()
                    .filter(e -> e.covers() != null)
                    .forEach(e -> covers.merge(source.id(), e.covers().text(), (a, b) -> a + ", " + b));
        }
        return covers;
    }

    /** The text of a file in the exports folder; null for the built-in criteria. */
    private static String ownCriteria(Configuration configuration, ExportFolder folder, String path)
            throws IOException {
        String name = configuration.criteria();
        if (name == null) {
            return null;
        }
        if (name.startsWith("/") || name.contains("..") || !folder.has(name)) {
            throw UserMistake.in(path, "criteria", "'" + name + "' is no file in the exports folder");
        }
        return folder.text(name);
    }

    private static String targetsText(String nameOrFile) throws IOException {
        if (Files.isRegularFile(Path.of(nameOrFile))) {
            return Files.readString(Path.of(nameOrFile));
        }
        return Targets.builtIn(nameOrFile)
                .orElseThrow(() -> new UserMistake("--targets: '" + nameOrFile
                        + "' is neither a file nor a built-in profile (" + String.join(", ", Targets.NAMES) + ")"));
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
