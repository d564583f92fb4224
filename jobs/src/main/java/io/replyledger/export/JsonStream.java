package io.replyledger.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Objects over several lines, in an array or one after the other. What breaks one breaks the file from there on. */
final class JsonStream implements JsonItems {
    private final Capped reader;
    private final JsonParser parser;

    JsonStream(Reader in) throws IOException {
        reader = new Capped(in);
        skipMark(in);
        parser = JsonText.parser(reader);
    }

    private static void skipMark(Reader in) throws IOException {
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
    }

    @Override
    public Item next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (parser.getParsingContext().getParent() != null
                    && token == JsonToken.START_ARRAY
                    && parser.getParsingContext().getParent().inRoot()) {
                token = parser.nextToken();
            }
            if (token == JsonToken.END_ARRAY) {
                return next();
            }
            reader.count = 0;
            long line = parser.currentTokenLocation().getLineNr();
            return token == null ? null : Item.of(line, JsonText.value(parser));
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Unreadable("line " + line + " is " + JsonText.fault(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        reader.close();
    }

    /** Ends an object that never ends. */
    private static final class Capped extends FilterReader {
        private long count;

        Capped(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            if (count > LONGEST) {
                throw new Unreadable("an object is longer than " + LONGEST + " characters");
            }
            return read;
        }
    }
}
