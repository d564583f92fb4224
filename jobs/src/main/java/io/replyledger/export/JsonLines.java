package io.replyledger.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;

/** One object a line; a broken line is a fault of its own. */
final class JsonLines implements JsonItems {
    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean isTooLong;

    JsonLines(Reader reader) {
        this.reader = reader;
    }

    @Override
    public Item next() throws IOException {
        while (readLine()) {
            if (isTooLong) {
                return new Item(number, null, "not JSON: the line is longer than " + LONGEST + " characters");
            }
            String text = line.toString().replace("\uFEFF", "").strip();
            if (!text.isEmpty()) {
                return item(text);
            }
        }
        return null;
    }

    private Item item(String text) throws IOException {
        try {
            return Item.of(number, JsonText.parse(text));
        } catch (JsonProcessingException e) {
            return new Item(number, null, JsonText.fault(e));
        }
    }

    private boolean readLine() throws IOException {
        line.setLength(0);
        isTooLong = false;
        int c = reader.read();
        if (c < 0) {
            return false;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            isTooLong |= line.length() >= LONGEST;
            if (!isTooLong) {
                line.append((char) c);
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
