package io.replyledger.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** The header fields of a mail by name, unfolded; of a repeated field the first. */
final class MailHead {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Mail says GB2312 and means GBK. */
    private static final Map<Charset, Charset> WIDER =
            Map.of(Charset.forName("GB2312"), GB18030, Charset.forName("GBK"), GB18030);

    private final Map<String, StringBuilder> fields = new HashMap<>();
    private StringBuilder last;

    /** Takes a line as characters that stand for one byte each. */
    void add(String line) {
        char first = line.charAt(0);
        if (first == ' ' || first == '\t') {
            if (last != null) {
                last.append(line);
            }
            return;
        }
        int colon = line.indexOf(':');
        last = null;
        if (colon > 0) {
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            StringBuilder body = new StringBuilder(line.substring(colon + 1));
            last = fields.putIfAbsent(name, body) == null ? body : null;
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The body of a field as written, one character a byte; empty when there is none. */
    String raw(String name) {
        StringBuilder body = fields.get(name);
        return body == null ? "" : body.toString().replace('\t', ' ').strip();
    }

    /** The body in lower case, for fields of a closed set of words. */
    String word(String name) {
        return raw(name).toLowerCase(Locale.ROOT);
    }

    /** The body for people: bytes as what they are, encoded words decoded. */
    String text(String name) {
        byte[] bytes = raw(name).getBytes(StandardCharsets.ISO_8859_1);
        String text = new String(bytes, Charset.forName(TextForm.encoding(bytes, true)));
        if (!text.contains("=?")) {
            return text;
        }
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.UTF_8, WIDER);
        } catch (RuntimeException e) {
            // Damaged words: the text as it stands says as much as there is.
            return text;
        }
    }
}
