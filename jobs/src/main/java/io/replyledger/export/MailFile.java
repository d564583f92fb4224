package io.replyledger.export;

import java.io.IOException;

/**
 * Mail.
 *
 * @param isMbox many of them, each below a From line; else one
 */
record MailFile(boolean isMbox) implements Writing {
    @Override
    public Rows open(Bytes bytes) throws IOException {
        return new MailRows(bytes.open(), isMbox);
    }

    @Override
    public String detected() {
        return isMbox ? "mail, mbox" : "mail, one message";
    }
}
