package io.replyledger.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.stream.Collectors;

/** Binds YAML text to a record; what does not fit becomes one line that names file, line, key and value. */
final class YamlFile {
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private YamlFile() {}

    static <T> T bind(String text, String file, Class<T> type) {
        try {
            T bound = YAML.readValue(text, type);
            if (bound == null) {
                throw new UserMistake(file + ": the file is empty");
            }
            return bound;
        } catch (UnrecognizedPropertyException e) {
            throw UserMistake.in(file + line(e), key(e), "unknown key; known keys: " + known(e));
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof UserMistake mistake) {
                throw UserMistake.in(file + line(e), key(e), mistake.getMessage());
            }
            throw UserMistake.in(file + line(e), key(e), firstLine(e));
        } catch (JsonProcessingException e) {
            throw new UserMistake(file + line(e) + ": not valid YAML: " + firstLine(e));
        }
    }

    private static String known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
    }

    private static String key(JsonMappingException e) {
        StringBuilder key = new StringBuilder();
        for (JsonMappingException.Reference part : e.getPath()) {
            if (part.getFieldName() == null) {
                key.append('[').append(part.getIndex()).append(']');
            } else {
                key.append(key.length() == 0 ? "" : ".").append(part.getFieldName());
            }
        }
        return key.length() == 0 ? "(top)" : key.toString();
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("`[\\w.$]*\\.(\\w+)`", "$1");
    }
}
