package io.replyledger.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML part of a workbook, read as a stream. A DOCTYPE ends it: workbooks have none, entity bombs do. */
final class Xml implements Closeable {
    /** No cell of a spreadsheet holds more than 32,767 characters. */
    private static final int LONGEST_TEXT = 1 << 20;

    // That of the JDK whatever the class path holds, so that the same file reads the same everywhere.
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(XmlCharacters.of(in));
        } catch (XMLStreamException e) {
            throw Damage.of(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves to the next start or end of an element; false at the end. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                refuseEntities(event);
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Damage.of(e);
        }
    }

    private static void refuseEntities(int event) throws IOException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable("it declares XML entities, which no workbook does");
        }
    }

    boolean isStart(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    /** An attribute of the element by its local name, null when absent. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a number; {@code otherwise} when absent or none. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        boolean isNumber = text != null
                && !text.isEmpty()
                && text.length() <= 9
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(text) : otherwise;
    }

    /** True for {@code 1} and {@code true}. */
    boolean flag(String name) {
        String text = attribute(name);
        return "1".equals(text) || "true".equals(text);
    }

    /** The text in the element just started, up to its end, that of its children without. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            for (int depth = 1; depth > 0; ) {
                int event = reader.next();
                refuseEntities(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (depth == 1 && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                    append(text);
                }
            }
        } catch (XMLStreamException e) {
            throw Damage.of(e);
        }
        return text.toString();
    }

    private void append(StringBuilder text) throws IOException {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > LONGEST_TEXT) {
            throw new Unreadable("a cell holds more text than any spreadsheet can");
        }
    }

    /** The text of a string item with its formatted runs, up to the end of {@code item}; readings above it apart. */
    String richText(String item) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean isReading = false;
        while (next() && !isEnd(item)) {
            isReading = isStart("rPh") || (isReading && !isEnd("rPh"));
            if (!isReading && isStart("t")) {
                text.append(text());
            }
            if (text.length() > LONGEST_TEXT) {
                throw new Unreadable("a cell holds more text than any spreadsheet can");
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw Damage.of(e);
        } finally {
            in.close();
        }
    }
}
