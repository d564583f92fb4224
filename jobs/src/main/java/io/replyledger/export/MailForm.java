package io.replyledger.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells an mbox from a single mail. */
final class MailForm {
    private MailForm() {}

    static FileForm of(Bytes bytes) throws IOException, Refusal {
        byte[] beginning = bytes.beginning().bytes();
        String text = new String(beginning, StandardCharsets.ISO_8859_1).stripLeading();
        String first = text.lines().findFirst().orElse("");
        boolean isMbox = MailLines.isSeparator(first);
        if (!isMbox && !text.isEmpty() && !isField(first)) {
            throw new Refusal("is no mail: it begins neither with a From line nor with a header field");
        }
        Header header = Header.of(text.isEmpty() ? java.util.List.of() : MailRow.COLUMNS);
        MailFile writing = new MailFile(isMbox);
        return new FileForm(writing, header, header, 0, writing.detected());
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).chars().allMatch(c -> c > ' ' && c < 127);
    }
}
