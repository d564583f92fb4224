package io.replyledger.export;

import java.util.List;

/** The columns that a mail has for mappings. */
final class MailRow {
    static final List<String> COLUMNS = List.of(
            "Message-ID",
            "In-Reply-To",
            "References",
            "Thread-ID",
            "Date",
            "From",
            "To",
            "Cc",
            "Subject",
            "Is-Automatic",
            "Is-Bulk",
            "Bounced");

    private MailRow() {}

    static RawRow of(long number, MailHead head) {
        String own = first(MailIds.in(head.raw("message-id")));
        String reply = first(MailIds.in(head.raw("in-reply-to")));
        List<String> references = MailIds.in(head.raw("references"));
        String parent = reply.isEmpty() ? own : reply;
        return RawRow.of(
                number,
                own,
                reply,
                String.join(" ", references),
                references.isEmpty() ? parent : references.get(0),
                MailDate.of(head.text("date")),
                MailAddresses.of(head.text("from")),
                MailAddresses.of(head.text("to")),
                MailAddresses.of(head.text("cc")),
                head.text("subject"),
                String.valueOf(MailKind.isAutomatic(head)),
                String.valueOf(MailKind.isBulk(head)),
                String.valueOf(MailKind.isBounce(head)));
    }

    private static String first(List<String> ids) {
        return ids.isEmpty() ? "" : ids.get(0);
    }
}
