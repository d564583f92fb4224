package io.replyledger.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, texts and null. A number is the text as written, so that no id loses a digit. */
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(20_000_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private JsonText() {}

    static JsonParser parser(Reader reader) throws IOException {
        return JSON.createParser(reader);
    }

    /**
     * The one value in a text.
     *
     * @throws JsonProcessingException when it is no JSON or goes on behind the value
     */
    static Object parse(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    /** The value that begins at the current token. */
    static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    /** True when a text holds one object a line: some line is an object, whole. */
    static boolean isByLine(String beginning, boolean isWhole) {
        int start = 0;
        while (start < beginning.length()) {
            int end = beginning.indexOf('\n', start);
            if (end < 0 && !isWhole) {
                // A single line of more than a MiB can only be one object a line, or an array.
                return start == 0 && beginning.startsWith("{");
            }
            String line = beginning
                    .substring(start, end < 0 ? beginning.length() : end)
                    .strip();
            if (line.startsWith("[") && start == 0) {
                return false;
            }
            if (line.startsWith("{") && isObject(line)) {
                return true;
            }
            start = end < 0 ? beginning.length() : end + 1;
        }
        return false;
    }

    private static boolean isObject(String line) {
        try {
            return parse(line) instanceof Map;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is wrong with a text that is no JSON, and where; what stands there may be anybody's name. */
    static String fault(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "not JSON: beyond 200 levels, texts of 20 M characters or numbers of 1,000 digits";
        }
        boolean isCut = e.getLocation() == null || e.getOriginalMessage().startsWith("Unexpected end-of-input");
        return isCut
                ? "not JSON: it breaks off"
                : "not JSON: it goes wrong at character " + e.getLocation().getColumnNr();
    }
}
