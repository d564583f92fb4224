package io.replyledger.spec;

import java.io.Serializable;
import java.util.List;

/**
 * What belongs to a provider; decides direction and actor of mail, call-detail and message rows.
 *
 * @param mailDomains its mail domains, subdomains included
 * @param numbers its telephone numbers, {@code *} for any rest
 * @param staffIds pattern of its staff ids, matched in full
 */
public record Own(List<String> mailDomains, List<String> numbers, String staffIds) implements Serializable {

    /** True when parties of this kind can be told by it. */
    public boolean declares(IdentifierKind kind) {
        return switch (kind) {
            case MAIL -> !mailDomains.isEmpty();
            case PHONE -> !numbers.isEmpty();
            case ACCOUNT, WECHAT, NAME, TAX_ID -> staffIds != null;
        };
    }

    /** The key in replyledger.yml that tells parties of this kind. */
    public static String key(IdentifierKind kind) {
        return switch (kind) {
            case MAIL -> "mail_domains";
            case PHONE -> "numbers";
            case ACCOUNT, WECHAT, NAME, TAX_ID -> "staff_ids";
        };
    }
}
