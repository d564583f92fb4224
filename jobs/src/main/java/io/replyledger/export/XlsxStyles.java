package io.replyledger.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;

/** What the numbers in cells of each style stand for. */
final class XlsxStyles {
    private XlsxStyles() {}

    /** The kind of number per style, in the order of the styles. */
    static List<NumberKind> of(PackagePart part) throws IOException {
        List<NumberKind> kinds = new ArrayList<>();
        if (part == null) {
            return kinds;
        }
        Map<Integer, String> patterns = new HashMap<>();
        boolean isCellStyle = false;
        try (Xml xml = new Xml(part.getInputStream())) {
            while (xml.next()) {
                isCellStyle = xml.isStart("cellXfs") || (isCellStyle && !xml.isEnd("cellXfs"));
                if (xml.isStart("numFmt")) {
                    patterns.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                } else if (isCellStyle && xml.isStart("xf")) {
                    int id = xml.number("numFmtId", 0);
                    kinds.add(NumberKind.of(id, patterns.get(id)));
                }
            }
        }
        return kinds;
    }
}
