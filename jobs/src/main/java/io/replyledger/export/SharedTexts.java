package io.replyledger.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The texts that the cells of an XLSX refer to by number. They are the one part of it that is held in memory. */
final class SharedTexts {
    /** Characters in all of them. */
    private static final long MOST = 256L << 20;

    private SharedTexts() {}

    static List<String> of(PackagePart part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return texts;
        }
        long characters = 0;
        try (Xml xml = new Xml(part.getInputStream())) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    String text = xml.richText("si");
                    texts.add(text);
                    // An empty one takes memory too.
                    characters += text.length() + Long.BYTES;
                }
                if (characters > MOST) {
                    throw new Unreadable("its texts are larger than 256 M characters; deliver it as CSV");
                }
            }
        }
        return texts;
    }
}
