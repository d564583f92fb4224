package io.replyledger.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds YAML text to a record; what does not fit becomes one line that names file, key and value, or the line that is no YAML. */
public final class YamlFile {
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private YamlFile() {}

    /**
     * Binds a text.
     *
     * @param file its path, for messages
     * @throws UserMistake for what is no plain YAML or does not fit
     */
    public static <T> T bind(String text, String file, Class<T> type) {
        YamlEvents.requirePlain(text, file);
        try {
            T bound = YAML.readValue(text, type);
            if (bound == null) {
                throw new UserMistake(file + ": the file is empty");
            }
            return bound;
        } catch (UnrecognizedPropertyException e) {
            throw UserMistake.in(file, key(e), "unknown key; known keys: " + known(e));
        } catch (MismatchedInputException e) {
            throw e.getOriginalMessage().startsWith("No content")
                    ? new UserMistake(file + ": the file is empty")
                    : UserMistake.in(file, key(e), wanted(e));
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof UserMistake mistake
                    ? UserMistake.in(file, key(e), mistake.getMessage())
                    : UserMistake.in(file + line(e), key(e), problem(e));
        } catch (JsonProcessingException e) {
            throw new UserMistake(file + line(e) + ": not valid YAML: " + problem(e));
        }
    }

    /** What a value should have been. */
    private static String wanted(MismatchedInputException e) {
        Class<?> target = e.getTargetType() == null ? Object.class : e.getTargetType();
        String given = e instanceof InvalidFormatException invalid ? "'" + invalid.getValue() + "': " : "";
        if (target.isEnum()) {
            return given + "needs one of "
                    + Stream.of(target.getEnumConstants())
                            .map(c -> c.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (target == Boolean.class || target == boolean.class) {
            return given + "needs true or false";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return given + (isFractional(target) ? "needs a number" : "needs a whole number");
        }
        if (Collection.class.isAssignableFrom(target)) {
            return given + "needs a list";
        }
        return given + (target == String.class ? "needs one text" : "needs keys with values");
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

    /** The complaint of the parser on one line, without the names of its classes and without pictures of the place. */
    private static String problem(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith(" "))
                .collect(Collectors.joining(": "))
                .replaceAll(", got this instead: <.*", "")
                .replaceAll("^Duplicate field ('.*')$", "$1 is given twice");
    }

    private static boolean isFractional(Class<?> target) {
        return target == Double.class || target == BigDecimal.class;
    }
}
