package io.replyledger.export;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Dates of mails as RFC 5322 and asctime write them, as ISO with the offset that they have, without where they have none;
 * and what programs write as ISO with an offset.
 */
final class MailDate {
    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    /** Names that RFC 5322 knows, in hours; any other says nothing. */
    private static final Map<String, Integer> ZONES = Map.of(
            "ut", 0, "utc", 0, "gmt", 0, "z", 0, "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "pdt", -7);

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[' '][XXX][XX]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final List<Integer> numbers = new ArrayList<>();
    private int month;
    private String time;
    private String zone;

    private MailDate() {}

    /** The date as ISO; what is none as it is written, in a form that no reader of times takes for a local time. */
    static String of(String field) {
        String mail = iso(field);
        String iso = mail.isEmpty() ? isoOf(field) : mail;
        // Nobody knows on whose clock an ISO time without an offset stands.
        return iso.isEmpty() ? field.replaceFirst("(?<=\\d)T(?=\\d)", " ") : iso;
    }

    private static String isoOf(String field) {
        try {
            return WITH_OFFSET.format(OffsetDateTime.parse(field, ISO));
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String iso(String field) {
        MailDate date = new MailDate();
        try {
            for (String word : withoutComment(field).split("[ ,]+", -1)) {
                date.take(word);
            }
            return date.iso();
        } catch (DateTimeException | NumberFormatException e) {
            return "";
        }
    }

    private static String withoutComment(String field) {
        int comment = field.indexOf('(');
        return comment < 0 ? field : field.substring(0, comment);
    }

    private void take(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        char first = word.isEmpty() ? ' ' : word.charAt(0);
        if (first == '+' || first == '-') {
            zone = word;
        } else if (word.indexOf(':') > 0) {
            time = word;
        } else if (first >= '0' && first <= '9' && word.length() <= 4) {
            numbers.add(Integer.valueOf(word));
        } else if (lower.length() >= 3 && MONTHS.contains(lower.substring(0, 3))) {
            month = MONTHS.indexOf(lower.substring(0, 3)) + 1;
        } else if (time != null && (ZONES.containsKey(lower) || lower.equals("pst"))) {
            zone = lower;
        }
    }

    private String iso() {
        if (numbers.size() != 2 || month == 0 || time == null) {
            return "";
        }
        String[] parts = time.split(":", -1);
        int seconds = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
        LocalDateTime at = LocalDateTime.of(
                year(numbers.get(1)),
                month,
                numbers.get(0),
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                // A leap second is the last one of its minute.
                Math.min(seconds, 59));
        return zone == null ? LOCAL.format(at) : WITH_OFFSET.format(at.atOffset(offset()));
    }

    /** Two and three digits as RFC 5322, 4.3, reads them. */
    private static int year(int written) {
        if (written < 50) {
            return 2000 + written;
        }
        return written < 1000 ? 1900 + written : written;
    }

    private ZoneOffset offset() {
        if (Character.isLetter(zone.charAt(0))) {
            return ZoneOffset.ofHours(zone.equals("pst") ? -8 : ZONES.get(zone));
        }
        String digits = zone.substring(1).replace(":", "");
        if (digits.length() != 4) {
            throw new DateTimeException("no offset");
        }
        int minutes = Integer.parseInt(digits.substring(0, 2)) * 60 + Integer.parseInt(digits.substring(2));
        return ZoneOffset.ofTotalSeconds((zone.charAt(0) == '-' ? -60 : 60) * minutes);
    }
}
