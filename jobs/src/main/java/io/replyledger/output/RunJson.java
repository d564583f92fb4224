package io.replyledger.output;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * What a publication rests on and holds; {@code run.json}. No clock, no path of a machine, nothing of the history of the
 * store stands in it.
 *
 * @param version version of ReplyLedger
 * @param asOf per source, until when its records were watched, UTC
 * @param asOfByFile per file of sources whose open records age with their own file
 * @param providers who was measured
 * @param calendars per calendar, hash of what it says
 * @param configurationSha256 hash of replyledger.yml
 * @param mappings per source, hash of its mapping
 * @param targets name and hash of the target profile
 * @param catalogue name and hash of each file of the catalogue of criteria
 * @param weights weights of criteria by their codes, those other than 1, {@link #LEFT_OUT} for none
 * @param covers per source, the months that it is said to cover
 * @param months the months that were asked for, null for all
 * @param keyCheck tells pseudonym keys apart
 * @param inputs the files that count
 * @param outputs every file of the publication
 */
public record RunJson(
        String version,
        NavigableMap<String, String> asOf,
        NavigableMap<String, String> asOfByFile,
        List<Measured> providers,
        NavigableMap<String, String> calendars,
        String configurationSha256,
        NavigableMap<String, String> mappings,
        Map<String, String> targets,
        NavigableMap<String, String> catalogue,
        NavigableMap<String, String> weights,
        NavigableMap<String, String> covers,
        String months,
        String keyCheck,
        List<Input> inputs,
        List<Output> outputs) {
    /** The weight of a criterion that the configuration leaves out. */
    public static final String LEFT_OUT = "left out";

    static final String NAME = "run.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads that of a publication. */
    public static RunJson of(Path publication) throws IOException {
        return JSON.readValue(publication.resolve(NAME).toFile(), RunJson.class);
    }

    byte[] bytes() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * A provider, or the group, which has no parent.
     *
     * @param id its id
     * @param name its name
     * @param parent to which it rolls up
     * @param timeZone its zone
     * @param calendar its calendar, null for none
     */
    public record Measured(String id, String name, String parent, String timeZone, String calendar) {}

    /**
     * A file that counts.
     *
     * @param path its path
     * @param source its source
     * @param sha256 hash of the delivered file
     * @param rowsRead data rows in it
     */
    public record Input(String path, String source, String sha256, long rowsRead) {}

    /**
     * A file of the publication.
     *
     * @param path its path in it
     * @param sha256 hash of its bytes
     * @param contentSha256 hash of its rows, of a Parquet file; equal content is not written again
     */
    public record Output(String path, String sha256, String contentSha256) {}

    /**
     * Reads what a publication rests on; what this version does not know is passed over, what the file lacks is null.
     *
     * @throws UserMistake when it is no such file
     */
    public static RunJson read(Path file) throws IOException {
        try {
            return of(file.getParent());
        } catch (JacksonException e) {
            throw new UserMistake("'" + file + "' is no run.json of a publication; publish again with this version");
        }
    }

    /**
     * Refuses a publication of which a part was lost: what rests on the rest would be told as if it were all.
     *
     * @param folder folder of the publication
     * @param named what the user calls it
     * @throws UserMistake that names the first file that is not there
     */
    public void requireWhole(Path folder, String named) {
        for (Output file : outputs) {
            if (!Files.isRegularFile(folder.resolve(file.path()))) {
                throw new UserMistake(
                        named + " lacks " + file.path() + ", which its run.json lists; publish again with run");
            }
        }
    }

    /**
     * Refuses a file that is not what was published: cut short, or saved anew by a spreadsheet, it would be told as if
     * it were what the run found.
     *
     * @param folder folder of the publication
     * @param path path of the file in it
     * @throws UserMistake that names the file
     */
    public void requireUnchanged(Path folder, String path) throws IOException {
        for (Output file : outputs) {
            if (file.path().equals(path)
                    && !Publication.sha256(folder.resolve(path)).equals(file.sha256())) {
                throw new UserMistake("'" + folder.resolve(path) + "' was changed or damaged after it was published;"
                        + " publish again with run into another folder");
            }
        }
    }

    /** What to say of a file of a publication that cannot be read. */
    public static UserMistake damaged(Path file) {
        return new UserMistake("'" + file + "' is damaged; publish again with run into another folder");
    }

    RunJson withOutputs(List<Output> files) {
        return new RunJson(
                version,
                asOf,
                asOfByFile,
                providers,
                calendars,
                configurationSha256,
                mappings,
                targets,
                catalogue,
                weights,
                covers,
                months,
                keyCheck,
                inputs,
                files);
    }
}
