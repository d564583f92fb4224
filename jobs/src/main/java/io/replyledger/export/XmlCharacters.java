package io.replyledger.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML part. Bytes that its encoding does not know become U+FFFD, as in delimited text; the parser of
 * the JDK would write a line about them to standard error and end.
 */
final class XmlCharacters {
    private static final int DECLARATION = 256;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

    private XmlCharacters() {}

    static Reader of(InputStream part) throws IOException {
        InputStream in = new BufferedInputStream(part);
        in.mark(DECLARATION);
        byte[] beginning = in.readNBytes(DECLARATION);
        in.reset();
        if (Magic.is(beginning, 0xEF, 0xBB, 0xBF)) {
            in.skipNBytes(3);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }
        return new InputStreamReader(in, charset(beginning));
    }

    private static Charset charset(byte[] beginning) {
        if (Magic.is(beginning, 0xFE, 0xFF) || Magic.is(beginning, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (Magic.is(beginning, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (Magic.is(beginning, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        boolean isKnown = declared.find() && Charset.isSupported(declared.group(1));
        // Parts are in UTF-8 or UTF-16; what declares UTF-16 and begins with single bytes is not.
        return isKnown && !declared.group(1).startsWith("UTF-16")
                ? Charset.forName(declared.group(1))
                : StandardCharsets.UTF_8;
    }
}
