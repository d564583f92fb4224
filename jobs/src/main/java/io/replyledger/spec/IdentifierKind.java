package io.replyledger.spec;

import java.util.Locale;

/** What an identifier of a client or of a member of staff is; identifiers of different kinds never stand for one party. */
public enum IdentifierKind {
    PHONE,
    MAIL,
    WECHAT,
    NAME,
    TAX_ID,
    ACCOUNT;

    /** The kind as mappings write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
