package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Mail;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Mails: an mbox of xuhui for each year, one CSV of the other branches. */
final class MailFiles {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0800'", Locale.ENGLISH);
    private static final DateTimeFormatter FROM_LINE =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final List<Business> businesses;

    MailFiles(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        Business xuhui = businesses.get(0);
        files.text("mail/xuhui_20250101.mbox", mbox(xuhui, m -> m.at().isBefore(NEW_YEAR)));
        files.text("mail/xuhui_20250507.mbox", mbox(xuhui, m -> !m.at().isBefore(NEW_YEAR)));
        Sheet sheet = new Sheet(
                Sheet.SECONDS,
                "provider_id",
                "message_id",
                "thread_id",
                "in_reply_to",
                "at",
                "direction",
                "is_automatic",
                "is_bulk",
                "bounced",
                "client_id",
                "staff_id");
        businesses.subList(1, businesses.size()).forEach(b -> add(sheet, b));
        files.write("mail/emails", sheet);
    }

    private static void add(Sheet sheet, Business business) {
        Branch branch = business.branch();
        for (Mail mail : business.mails()) {
            sheet.row(
                    branch.id(),
                    mail.id(),
                    mail.thread(),
                    mail.answersId(),
                    mail.at(),
                    mail.isOut() ? "out" : "in",
                    yes(mail.kind() == Mail.Kind.AUTOMATIC),
                    yes(mail.kind() == Mail.Kind.BULK),
                    yes(mail.kind() == Mail.Kind.BOUNCED),
                    mail.client().mail(),
                    Identities.address(branch, mail.staff()));
        }
    }

    private static String yes(boolean is) {
        return is ? "1" : "0";
    }

    private static String mbox(Business business, Predicate<Mail> wanted) {
        StringBuilder text = new StringBuilder();
        business.mails().stream().filter(wanted).forEach(m -> append(text, business.branch(), m));
        return text.toString();
    }

    private static void append(StringBuilder text, Branch branch, Mail mail) {
        String own = Identities.address(branch, mail.staff());
        String theirs = mail.client().mail();
        letter(text, branch, mail, mail.isOut() ? own : theirs, mail.isOut() ? theirs : own);
        if (mail.kind() == Mail.Kind.BOUNCED) {
            bounce(text, branch, mail, own);
        }
    }

    private static void letter(StringBuilder text, Branch branch, Mail mail, String from, String to) {
        head(text, mail.at(), from);
        line(text, "Message-ID: " + id(branch, mail.id()));
        if (!mail.answersId().isEmpty()) {
            line(text, "In-Reply-To: " + id(branch, mail.answersId()));
            line(text, "References: " + references(branch, mail));
        }
        line(text, "Date: " + DATE.format(mail.at()));
        line(text, "From: " + from);
        line(text, "To: " + to);
        line(text, "Subject: " + encoded(mail.subject()));
        if (mail.kind() == Mail.Kind.AUTOMATIC) {
            line(text, "Auto-Submitted: auto-replied");
        }
        if (mail.kind() == Mail.Kind.BULK) {
            line(text, "Precedence: bulk");
        }
        text.append("\n\n");
    }

    /** What the other side's server says of a mail that it could not deliver, a minute later. */
    private static void bounce(StringBuilder text, Branch branch, Mail mail, String own) {
        LocalDateTime at = mail.at().plusSeconds(61);
        head(text, at, "MAILER-DAEMON");
        line(text, "Return-Path: <>");
        line(text, "Message-ID: " + id(branch, mail.id() + "-dsn"));
        line(text, "In-Reply-To: " + id(branch, mail.id()));
        line(text, "References: " + references(branch, mail));
        line(text, "Date: " + DATE.format(at));
        line(text, "From: MAILER-DAEMON@" + mail.client().domain());
        line(text, "To: " + own);
        line(text, "Subject: Undelivered Mail Returned to Sender");
        line(text, "Content-Type: multipart/report; report-type=delivery-status");
        text.append("\n\n");
    }

    private static void head(StringBuilder text, LocalDateTime at, String from) {
        line(text, "From " + from + " " + FROM_LINE.format(at));
    }

    private static String references(Branch branch, Mail mail) {
        boolean isSecond =
                mail.thread().equals(mail.answersId()) || mail.answersId().isEmpty();
        String thread = id(branch, mail.thread());
        return isSecond ? thread : thread + " " + id(branch, mail.answersId());
    }

    private static String id(Branch branch, String id) {
        return "<" + id + "@" + branch.id() + ".example>";
    }

    private static String encoded(String subject) {
        String bytes = Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8));
        return "=?UTF-8?B?" + bytes + "?=";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
