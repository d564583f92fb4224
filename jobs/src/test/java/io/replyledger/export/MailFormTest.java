package io.replyledger.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFormTest {
    private static final String MAILS =
            "format: mbox\nrecords: {ticket: {fields: {ticket_id: Message-ID, created_at: Date}}}";

    @TempDir
    Path folder;

    private Delivered mail(String text) throws IOException {
        return Delivered.of(folder, "box", text.getBytes(StandardCharsets.ISO_8859_1), MAILS);
    }

    @Test
    void messagesAreSplitAtFromLinesAndBodiesAreReadPast() throws IOException, Refusal {
        Delivered file = mail(
                """
                From anna@client.example Fri Jan  3 09:05:00 2025
                Message-ID: <1@client.example>
                Date: Fri, 3 Jan 2025 09:05:00 +0800 (CST)
                From: "Anna, Client" <Anna@Client.example>
                To: help@office.example, (us) desk@office.example
                Subject: =?gb2312?B?x+vOyg==?=
                 =?gb2312?B?vNfSu9LS?=

                From here on it is a body.
                >From anna@client.example Fri Jan  3 09:05:00 2025

                From help@office.example Fri Jan  3 10:00:00 2025
                message-id: <2@office.example>
                In-Reply-To: Your message of Friday <1@client.example> "x"
                References: <0@client.example>
                \t<1@client.example>
                Date: Fri Jan  3 10:00:00 2025
                From: help at office.example (Help Desk)
                Cc: Team: a@office.example, b@office.example;
                Auto-Submitted: auto-replied

                From someone else Fri Jan  3 10:00:00 2025
                Subject: no id, no date
                """);
        assertEquals("mail, mbox", file.detected());
        assertEquals(
                List.of(
                        "1:<1@client.example>|||<1@client.example>|2025-01-03T09:05:00+08:00|anna@client.example"
                                + "|help@office.example, desk@office.example||请问甲一乙|false|false|false",
                        "12:<2@office.example>|<1@client.example>|<0@client.example>"
                                + " <1@client.example>|<0@client.example>|2025-01-03T10:00:00|help@office.example||a@office.example,"
                                + " b@office.example||true|false|false",
                        "22:||||||||no id, no date|false|false|false"),
                file.rows());
    }

    @Test
    void anEmlIsOneMessage() throws IOException, Refusal {
        Delivered file = mail(
                """
                Return-Path: <>
                Message-ID: <b@office.example>
                From: MAILER-DAEMON@office.example
                List-Id: <x>
                Content-Type: multipart/report; report-type="delivery-status";
                 boundary=x

                From help@office.example Fri Jan  3 10:00:00 2025
                """);
        assertEquals("mail, one message", file.detected());
        assertEquals(
                List.of("1:<b@office.example>|||<b@office.example>||mailer-daemon@office.example||||true|true|true"),
                file.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Thu, 1 Nov 2001 11:19:12 -0500~2001-11-01T11:19:12-05:00",
                "1 Nov 01 11:19 GMT~2001-11-01T11:19:00Z",
                "Thu Nov  1 11:19:12 2001~2001-11-01T11:19:12",
                "Thu, 01 Nov 2001 11:19:60 +0000 (UTC)~2001-11-01T11:19:59Z",
                "2001-11-01 11:19 +0800~2001-11-01T11:19:00+08:00",
                "2001-11-01T11:19:12.345Z~2001-11-01T11:19:12Z",
                "2001-11-01T11:19:12-05:00~2001-11-01T11:19:12-05:00",
                "2001-11-01T11:19:12~2001-11-01 11:19:12",
                "2001-02-31T11:19:12Z~2001-02-31 11:19:12Z",
                "Thu, 31 Feb 2001 11:19:12 +0000~Thu, 31 Feb 2001 11:19:12 +0000",
                "yesterday~yesterday",
                "''~''",
                "Thu, 1 Nov 2001 11:19:12 +9900~Thu, 1 Nov 2001 11:19:12 +9900"
            })
    void datesAreIsoWithTheOffsetThatTheyHaveAndOthersAsWritten(String written, String iso) {
        assertEquals(iso, MailDate.of(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Subject: 自动回复: 请问~true",
                "Subject: Out of Office~true",
                "Subject: 休假~true",
                "Subject: 休假申请怎么办~false",
                "Auto-Submitted: no~false",
                "X-Auto-Response-Suppress: All~false",
                "Precedence: auto_reply~true",
                "Precedence: list~false",
                "X-Autoreply: yes~true"
            })
    void automaticMailIsTold(String field, String isAutomatic) {
        MailHead head = new MailHead();
        head.add(new String(field.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertEquals(isAutomatic, String.valueOf(MailKind.isAutomatic(head)));
    }

    @Test
    void aHeaderThatNeverEndsIsOneFault() throws IOException, Refusal {
        String from = "From a@b.example Fri Jan  3 09:05:00 2025\n";
        List<String> rows = mail(from + "x".repeat(2 << 20) + "\n\nbody\n" + from + "Message-ID: <1@b>\n")
                .rows();
        assertEquals("1:not a mail: its header is longer than 1 MiB", rows.get(0));
        assertEquals("5:<1@b>|||<1@b>|||||", rows.get(1).substring(0, 20));
    }

    @Test
    void whatIsNoMailIsRefused() throws IOException {
        assertEquals(
                "is no mail: it begins neither with a From line nor with a header field",
                mail("id,created\n").refusal());
    }

    @Test
    void aRealListArchiveGivesItsMessages() throws IOException, Refusal {
        Path data =
                Path.of(System.getProperty("replyledger.shared", "../shared"), "data", "mail", "2001-November.mbox");
        assumeTrue(Files.exists(data), "skipped: there is no " + data + "; see -Dreplyledger.shared");
        List<String> rows =
                Delivered.of(folder, "box", Files.readAllBytes(data), MAILS).rows();
        Set<String> ids = new HashSet<>();
        rows.forEach(r -> ids.add(r.substring(r.indexOf(':') + 1, r.indexOf('|'))));
        assertEquals(List.of(164, 82), List.of(rows.size(), ids.size()));
        assertEquals(
                "1:<Pine.SOL.4.30.0111011916360.17706-100000@mimosa.csv.warwick.ac.uk>"
                        + "|<JFEGLNDJEDNOMPPHDEJFKEEODLAA.perry@stsci.edu>||<JFEGLNDJEDNOMPPHDEJFKEEODLAA.perry@stsci.edu>|2001-11-01T11:19:12|jjl@pobox.com|||[Numpy-discussion]"
                        + " RE: Numeric2|false|false|false",
                rows.get(0));
    }
}
